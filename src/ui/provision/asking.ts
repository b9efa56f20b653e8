import { findSite, hasPrivateLink, type PrivateLinkSite } from '../../catalogue/sites';
import type { Network, RegionNetwork } from '../../network/network';
import type { Reading } from '../../network/reading';
import type { Vpc } from '../../network/vpc';
import type { VpcDetail } from '../../network/vpc-detail';
import { Problem } from '../../problem';
import { vpcIsGone } from '../network/vpc-is-gone';
import type { Networks } from '../network/networks';
import { type ProvisionAnswers, regionOf } from './provision-answers';

/** What every question needs to ask. */
export interface Asking {
  readonly title: string;
  readonly networks: Networks;
  /** Aborted when the person has left. */
  readonly signal: AbortSignal;
}

/** Everything that questions about one VPC choose from. */
export interface VpcAtHand {
  readonly site: PrivateLinkSite;
  readonly accountId: string;
  readonly vpc: Vpc;
  readonly region: RegionNetwork;
  readonly detail: VpcDetail;
}

/** Reads the chosen VPC unless that was done for an earlier question. */
export async function vpcAtHand({ networks, signal }: Asking, answers: ProvisionAnswers): Promise<VpcAtHand> {
  const { profile = '', vpcId = '' } = answers;
  const regionName = regionOf(answers) ?? '';
  const site = findSite(answers.site ?? '');
  const holder = networks.of(profile);
  const known = holder.state.vpcDetails[vpcId]?.value;
  const network = known === undefined ? await holder.lookInto(regionName, vpcId, signal) : holder.snapshot;
  const region = network.inRegion[regionName];
  const vpc = region && valueOf(region.vpcs).find(({ id }) => id === vpcId);
  const detail = network.vpcDetails[vpcId];
  if (
    site === undefined ||
    !hasPrivateLink(site) ||
    region === undefined ||
    vpc === undefined ||
    detail === undefined
  ) {
    throw new Problem(vpcIsGone(regionName, vpcId));
  }
  return { site, accountId: accountOf(network), vpc, region, detail };
}

/** A question cannot be asked about what could not be read: its problem is what the person must hear. */
export function valueOf<T>(reading: Reading<T>): T {
  if (reading.kind === 'unread') throw new Problem(reading.problem);
  return reading.value;
}

function accountOf(network: Network): string {
  return valueOf(network.identity).accountId;
}
