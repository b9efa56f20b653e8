import type { Account } from '../network/account';
import type { Network, RegionNetwork } from '../network/network';
import type { Reading } from '../network/reading';
import type { VpcDetail } from '../network/vpc-detail';
import type { ProblemCode } from '../problem';
import { attempt } from './attempt';
import { readRegion } from './read-region';
import { readVpcDetail } from './read-vpc-detail';
import { readZones } from './read-zones';

export interface Scope {
  readonly regions: readonly string[];
  /** VPCs to look into; those that are not in the regions are passed over. */
  readonly vpcIds: readonly string[];
}

/** Without one of these nothing else would answer either, so nothing else is asked. */
export const hopeless: readonly ProblemCode[] = ['no-credentials', 'expired-login', 'profile-missing', 'no-network'];

/** Three round trips deep: identity, then regions and zones side by side, then the chosen VPCs. */
export async function readNetwork(account: Account, scope: Scope, signal: AbortSignal): Promise<Network> {
  const identity = await attempt(signal, () => account.identity(signal));
  const origin = originOf(account);
  if (identity.kind === 'unread' && hopeless.includes(identity.problem.code)) {
    return { ...origin, identity, regions: identity, inRegion: {}, zones: identity, vpcDetails: {} };
  }
  const [regions, zones, inRegion] = await Promise.all([
    attempt(signal, () => account.regions(signal)),
    readZones(account, signal),
    Promise.all(scope.regions.map((region) => readRegion(account, region, signal))),
  ]);
  const vpcDetails = await readVpcDetails(account, inRegion, scope.vpcIds, signal);
  return { ...origin, identity, regions, zones, inRegion: byName(inRegion), vpcDetails };
}

/** The part of a snapshot that is known before anything was read. */
export function originOf(account: Account): Pick<Network, 'profile' | 'emulator'> {
  return {
    profile: account.profile,
    ...(account.emulator === undefined ? {} : { emulator: account.emulator }),
  };
}

async function readVpcDetails(
  account: Account,
  regions: readonly RegionNetwork[],
  vpcIds: readonly string[],
  signal: AbortSignal,
): Promise<Readonly<Record<string, VpcDetail>>> {
  const vpcs = regions.flatMap((region) => valuesOf(region.vpcs)).filter((vpc) => vpcIds.includes(vpc.id));
  const details = await Promise.all(vpcs.map((vpc) => readVpcDetail(account, vpc, signal)));
  return Object.fromEntries(details.map((detail) => [detail.vpcId, detail]));
}

function valuesOf<T>(reading: Reading<readonly T[]>): readonly T[] {
  return reading.kind === 'read' ? reading.value : [];
}

function byName(regions: readonly RegionNetwork[]): Network['inRegion'] {
  return Object.fromEntries(regions.map((region) => [region.region, region]));
}
