import type { Diagnosis } from '../../diagnose/diagnosis';
import type { Network } from '../../network/network';
import { sitesOfEndpoints } from '../diagnosis/likely-sites';
import type { VpcRow } from './network-row';
import type { ProfileState } from './snapshot/profile-state';

type Judge = (
  network: Network,
  request: { readonly region: string; readonly vpcId: string; readonly site: string },
) => Diagnosis;

/** What the snapshot says of a VPC, site by site; nothing of a VPC that nobody looked into. */
export type VpcVerdicts = (row: VpcRow) => readonly Diagnosis[];

/**
 * Judges when a row is shown, and each snapshot once. Asks AWS nothing.
 *
 * @param snapshotOf what is known of a profile, and beside it of the others
 */
export function createVpcVerdicts(judge: () => Judge, snapshotOf: (profile: string) => Network): VpcVerdicts {
  const known = new WeakMap<ProfileState, Map<string, readonly Diagnosis[]>>();
  return ({ state, vpc }) => {
    if (state.vpcDetails[vpc.id]?.newest === undefined) return [];
    const ofState = known.get(state) ?? new Map<string, readonly Diagnosis[]>();
    known.set(state, ofState);
    const before = ofState.get(vpc.id);
    if (before !== undefined) return before;
    const network = snapshotOf(state.profile);
    const place = { region: vpc.region, vpcId: vpc.id };
    const verdicts = sitesOfEndpoints(network, place).map((site) => judge()(network, { ...place, site }));
    ofState.set(vpc.id, verdicts);
    return verdicts;
  };
}
