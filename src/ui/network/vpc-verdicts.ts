import type { Diagnosis } from '../../diagnose/diagnosis';
import type { Network } from '../../network/network';
import { sitesOfEndpoints } from '../diagnosis/likely-sites';
import type { VpcRow } from './network-row';

type Judge = (
  network: Network,
  request: { readonly region: string; readonly vpcId: string; readonly site: string },
) => Diagnosis;

/** What the snapshot says of a VPC, site by site; nothing of a VPC that nobody looked into. */
export type VpcVerdicts = (row: VpcRow) => readonly Diagnosis[];

/**
 * Judges when a row is shown, and each snapshot once. Asks AWS nothing.
 *
 * @param snapshotOf what is known of a profile, and beside it of the others; the same one until any of them changes
 */
export function createVpcVerdicts(judge: () => Judge, snapshotOf: (profile: string) => Network): VpcVerdicts {
  const known = new WeakMap<Network, Map<string, readonly Diagnosis[]>>();
  return ({ state, vpc }) => {
    if (state.vpcDetails[vpc.id]?.newest === undefined) return [];
    const network = snapshotOf(state.profile);
    const ofSnapshot = known.get(network) ?? new Map<string, readonly Diagnosis[]>();
    known.set(network, ofSnapshot);
    const before = ofSnapshot.get(vpc.id);
    if (before !== undefined) return before;
    const place = { region: vpc.region, vpcId: vpc.id };
    const verdicts = sitesOfEndpoints(network, place).map((site) => judge()(network, { ...place, site }));
    ofSnapshot.set(vpc.id, verdicts);
    return verdicts;
  };
}
