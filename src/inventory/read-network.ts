import type { Account } from '../network/account';
import type { Network } from '../network/network';
import { readOr } from '../network/reading';
import type { ProblemCode } from '../problem';
import { attempt } from './attempt';
import { readIdentity } from './read-identity';
import { readRegion } from './read-region';
import { readServices, serviceRegionsOf } from './read-services';
import { readVpcDetail } from './read-vpc-detail';
import { readZones } from './read-zones';

export interface Scope {
  readonly regions: readonly string[];
  /** VPCs to look into; those that are not in the regions are passed over. */
  readonly vpcIds: readonly string[];
  /** Regions whose services a VPC is to be connected to, beside those of its own and of its endpoints. */
  readonly serviceRegions?: readonly string[];
}

/** Without one of these nothing else would answer either, so nothing else is asked. */
export const hopeless: readonly ProblemCode[] = [
  'no-credentials',
  'expired-login',
  'profile-missing',
  'no-network',
];

/**
 * Three round trips deep: who and where; then regions side by side with the list of zones; then what is in zones and
 * in the chosen VPCs, and what AWS says of the services there. A VPC that Resolver rules are associated with takes one
 * more for the rules themselves, and one with DNS Firewall two: for its rules, and for their lists.
 */
export async function readNetwork(account: Account, scope: Scope, signal: AbortSignal): Promise<Network> {
  const origin = originOf(account);
  const [identity, regions] = await Promise.all([
    readIdentity(account, signal),
    attempt(signal, () => account.regions(signal)),
  ]);
  if (identity.kind === 'unread' && hopeless.includes(identity.problem.code)) {
    return { ...origin, identity, regions: identity, inRegion: {}, zones: identity, vpcDetails: {} };
  }
  const [zones, parts] = await Promise.all([
    readZones(account, 'contents and authorizations', signal),
    Promise.all(scope.regions.map((region) => readPart(account, region, scope, signal))),
  ]);
  const inRegion = Object.fromEntries(parts.map(({ region }) => [region.region, region]));
  const details = parts.flatMap((part) => part.details);
  const vpcDetails = Object.fromEntries(details.map((detail) => [detail.vpcId, detail]));
  return { ...origin, identity, regions, inRegion, zones, vpcDetails };
}

/** The part of a snapshot that is known before anything was read. */
export function originOf(account: Account): Pick<Network, 'profile' | 'emulator'> {
  return {
    profile: account.profile,
    ...(account.emulator === undefined ? {} : { emulator: account.emulator }),
  };
}

/** A region, and the chosen VPCs in it as soon as it is known which those are. */
async function readPart(account: Account, name: string, scope: Scope, signal: AbortSignal) {
  const region = await readRegion(account, name, signal);
  const chosen = readOr(region.vpcs, []).filter(({ id }) => scope.vpcIds.includes(id));
  if (chosen.length === 0) return { region, details: [] };
  const [services, ...details] = await Promise.all([
    readServices(account, serviceRegionsOf(region, scope.serviceRegions ?? []), { region: name, signal }),
    ...chosen.map((vpc) => readVpcDetail(account, vpc, signal)),
  ]);
  return { region: { ...region, services }, details };
}
