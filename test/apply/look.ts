import { readNetwork } from '../../src/inventory/read-network';
import type { Network } from '../../src/network/network';
import type { Work } from './any-work';
import { abroad, home, places } from './country';
import type { Laboratory } from './laboratory';

/** The snapshot that a person plans on, who may have looked at more VPCs than the one of the request. */
export function look(lab: Laboratory, { request, breadth }: Work): Promise<Network> {
  if (breadth === 'what is asked' || 'agent' in request || 'agents' in request) return lab.read(request);
  const scope = {
    regions: [home, abroad],
    vpcIds: places.map(({ vpcId }) => vpcId),
    serviceRegions: [home],
  };
  return readNetwork(lab.sandbox.account(request.profile), scope, new AbortController().signal);
}
