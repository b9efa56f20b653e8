import type { Service } from '../../catalogue/site';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { livingStates } from '../living-states';
import { peeringBetween } from '../peering/connect';
import type { VpcOfSite } from '../request';

/** An endpoint of the plan's own account that serves the VPC: its own one, else that of a VPC that it is peered with. */
export function findServing(service: Service, at: VpcOfSite, network: Network): Endpoint | undefined {
  const { identity, inRegion } = network;
  const accountId = identity.kind === 'read' ? identity.value.accountId : '';
  const fitting = Object.values(inRegion)
    .flatMap(({ endpoints }) => (endpoints.kind === 'read' ? endpoints.value : []))
    .filter(({ serviceName, state }) => serviceName === service.name && livingStates.includes(state))
    .filter(({ ownerId }) => ownerId === '' || ownerId === accountId)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
  return (
    fitting.find(({ vpcId }) => vpcId === at.vpcId) ??
    fitting.find(({ vpcId }) => peeringBetween(at.vpcId, vpcId, network)?.state === 'active')
  );
}

function rankOf({ state }: Endpoint): number {
  return state === 'available' ? 0 : 1;
}
