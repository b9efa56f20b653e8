import { expect, it } from 'vitest';
import { diagnose } from '../../../src/diagnose/diagnose';
import type { Network } from '../../../src/network/network';
import { vpcsBeyond } from '../../../src/ui/diagnosis/vpcs-beyond';
import { type ProfileState, emptyState } from '../../../src/ui/network/snapshot/profile-state';
import { inAp2 } from '../../diagnose/fixture';
import { hubId, peered } from '../../diagnose/peered';
import { region, vpcId } from '../../network/network-of';

function stateOf(profile: string, { inRegion }: Network): ProfileState {
  const newest = inRegion[region];
  if (newest === undefined) throw new Error('no region was read');
  return { ...emptyState(profile), inRegion: { [region]: { newest, isLoading: false } } };
}

it('are those that other profiles see and that have the endpoints a diagnosis leads to', () => {
  const network = peered();
  const diagnosis = { ...diagnose(network, inAp2), profile: 'agents' };
  const states = ['agents', 'hub'].map((profile) => stateOf(profile, network));
  expect(vpcsBeyond(diagnosis, states)).toEqual([{ profile: 'hub', region, vpcId: hubId }]);
  const here = diagnose(peered({ endpoint: { vpcId } }), inAp2);
  expect(vpcsBeyond({ ...here, paths: [] }, states)).toEqual([]);
});
