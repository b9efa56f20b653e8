import type { PrivateLinkSite } from '../../catalogue/sites';
import type { Network, RegionNetwork } from '../../network/network';
import type { Reading } from '../../network/reading';
import type { Vpc } from '../../network/vpc';
import type { VpcDetail } from '../../network/vpc-detail';
import type { VpcOfProfile } from '../../plan/request';
import { Problem } from '../../problem';
import { vpcIsGone } from '../network/snapshot/vpc-is-gone';
import type { Networks } from '../network/networks';
import { type ProvisionAnswers, homeOf, siteOf } from './provision-answers';

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

/** The VPC that gets the endpoints, read unless that was done for an earlier question. */
export async function vpcAtHand(asking: Asking, answers: ProvisionAnswers): Promise<VpcAtHand> {
  const site = siteOf(answers);
  const home = homeOf(answers);
  if (site === undefined || home === undefined) throw new Problem(vpcIsGone('', ''));
  const network = await networkAround(asking, home, site);
  const region = network.inRegion[home.region];
  const vpc = region && valueOf(region.vpcs).find(({ id }) => id === home.vpcId);
  const detail = network.vpcDetails[home.vpcId];
  if (region === undefined || vpc === undefined || detail === undefined) {
    throw new Problem(vpcIsGone(home.region, home.vpcId));
  }
  return { site, accountId: accountOf(network), vpc, region, detail };
}

/** The snapshot with the VPC looked into and the services of the site asked for. */
export async function networkAround(
  { networks, signal }: Asking,
  { profile, region, vpcId }: VpcOfProfile,
  site: PrivateLinkSite,
): Promise<Network> {
  const holder = networks.of(profile);
  const { inRegion, vpcDetails } = holder.snapshot;
  const isKnown = vpcDetails[vpcId] !== undefined && inRegion[region]?.services[site.awsRegion] !== undefined;
  return isKnown ? holder.snapshot : holder.lookInto(region, vpcId, signal, [site.awsRegion]);
}

/** A question cannot be asked about what could not be read: its problem is what the person must hear. */
export function valueOf<T>(reading: Reading<T>): T {
  if (reading.kind === 'unread') throw new Problem(reading.problem);
  return reading.value;
}

function accountOf(network: Network): string {
  return valueOf(network.identity).accountId;
}
