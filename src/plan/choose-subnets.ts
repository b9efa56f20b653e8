import { t } from '@vscode/l10n';
import type { LiveService } from '../network/endpoint';
import type { Subnet } from '../network/vpc';
import { leaveOut } from './choose-services';
import { parseCidr } from './cidr';
import type { Draft } from './draft';
import { draft, join, refuse } from './draft';
import type { Caution } from './plan';
import type { VpcFacts } from './vpc-facts';
import type { Wanted } from './wanted';

export interface Placed extends Wanted {
  readonly subnetIds: readonly string[];
}

export interface ChosenSubnets {
  readonly placed: readonly Placed[];
  readonly draft: Draft;
}

/**
 * Gives each service one subnet per zone it supports. Every endpoint takes one address of each of its subnets.
 * Zones are compared by zone id where AWS tells them; zone names mean something only inside one account (S16).
 */
export function chooseSubnets(
  chosen: readonly string[] | undefined,
  wanted: readonly Wanted[],
  facts: VpcFacts,
  subnets: readonly Subnet[],
): ChosenSubnets {
  if (wanted.length === 0) return { placed: [], draft: draft({}) };
  const inVpc = subnets.filter((subnet) => subnet.vpcId === facts.vpc.id);
  const fault = chosen === undefined ? undefined : faultOf(chosen, inVpc, wanted.length, facts);
  if (fault !== undefined) return { placed: [], draft: refuse(fault) };
  const own = inVpc.filter((subnet) => subnet.ownerId === facts.accountId);
  const taken =
    chosen === undefined ? bestOf(own, wanted) : own.filter((subnet) => chosen.includes(subnet.id));
  if (taken.length === 0) return { placed: [], draft: refuse(noRoom(wanted)) };
  const results = chosen === undefined ? placeBest(own, wanted) : placeOn(taken, wanted);
  const placed = results.filter(({ subnetIds }) => subnetIds.length > 0);
  const left = results.filter(({ subnetIds }) => subnetIds.length === 0);
  const leftOut = left.map(({ service, live }) => leaveOut(service, noZone(live, taken)));
  return { placed, draft: join(...leftOut, draft({ cautions: remarksOn(placed, taken) })) };
}

/** A service that finds no zone among the subnets with room for all may still find one with room for itself. */
function placeBest(subnets: readonly Subnet[], wanted: readonly Wanted[]): readonly Placed[] {
  const results = placeOn(bestOf(subnets, wanted), wanted);
  const left = results.filter(({ subnetIds }) => subnetIds.length === 0);
  if (left.length === 0 || left.length === wanted.length) return results;
  const again = placeBest(subnets, left);
  return results.map((result) => again.find(({ service }) => service === result.service) ?? result);
}

function placeOn(subnets: readonly Subnet[], wanted: readonly Wanted[]): readonly Placed[] {
  return wanted.map((want) => {
    const fitting = subnets.filter((subnet) => supports(want.live, subnet));
    return { ...want, subnetIds: fitting.map((subnet) => subnet.id).sort() };
  });
}

function noRoom(wanted: readonly Wanted[]): string {
  return t(
    'No subnet of this account has room for {0} endpoints. Choose subnets or fewer services.',
    wanted.length,
  );
}

/** Unknown counts as supported: AWS refuses the endpoint itself where it is not. */
export function supports(live: LiveService, subnet: Subnet): boolean {
  if (live.zoneIds !== undefined) return live.zoneIds.includes(subnet.zoneId);
  return live.zoneNames?.includes(subnet.zoneName) ?? true;
}

/**
 * The largest subnet with room in each zone: by size and id, which stay the same while addresses come and go.
 * Zones that all services support are enough where there are two of them.
 */
function bestOf(subnets: readonly Subnet[], wanted: readonly Wanted[]): readonly Subnet[] {
  const roomy = subnets
    .filter((subnet) => subnet.freeAddresses >= wanted.length)
    .sort((a, b) => prefixOf(a) - prefixOf(b) || (a.id < b.id ? -1 : 1));
  const zones = [...new Set(roomy.map((subnet) => subnet.zoneId))].sort();
  const onePerZone = zones.flatMap((zone) => roomy.find((subnet) => subnet.zoneId === zone) ?? []);
  const forAll = onePerZone.filter((subnet) => wanted.every(({ live }) => supports(live, subnet)));
  return forAll.length > 1 ? forAll : onePerZone;
}

function prefixOf(subnet: Subnet): number {
  return parseCidr(subnet.cidr)?.bits ?? 128;
}

function faultOf(
  chosen: readonly string[],
  subnets: readonly Subnet[],
  needed: number,
  { vpc, accountId }: VpcFacts,
): string | undefined {
  const stranger = chosen.find((id) => !subnets.some((subnet) => subnet.id === id));
  if (stranger !== undefined) return t('{0} has no subnet {1}. Choose another one.', vpc.id, stranger);
  const taken = subnets.filter((subnet) => chosen.includes(subnet.id));
  const shared = taken.find((subnet) => subnet.ownerId !== accountId);
  if (shared !== undefined) {
    return t(
      '{0} is shared by account {1}, and only its owner can put endpoints there. Choose a subnet of this account.',
      shared.id,
      shared.ownerId,
    );
  }
  const second = taken.find((subnet, index) =>
    taken.slice(0, index).some((other) => other.zoneId === subnet.zoneId),
  );
  if (second !== undefined) {
    return t('Two chosen subnets are in zone {0}. Choose one per zone.', second.zoneId);
  }
  const full = taken.find((subnet) => subnet.freeAddresses < needed);
  if (full !== undefined) {
    return t(
      '{0} has {1} free addresses, and {2} endpoints need one each. Choose another subnet or fewer services.',
      full.id,
      full.freeAddresses,
      needed,
    );
  }
  return chosen.length === 0 ? t('No subnet is chosen. Choose at least one.') : undefined;
}

function noZone(live: LiveService, subnets: readonly Subnet[]): string {
  const offered = live.zoneIds ?? live.zoneNames ?? [];
  return t(
    'It is offered in {0}, and the subnets are in {1}. Choose a subnet in one of its zones.',
    offered.join(', '),
    subnets.map((subnet) => subnet.zoneId).join(', '),
  );
}

function remarksOn(placed: readonly Placed[], subnets: readonly Subnet[]): readonly Caution[] {
  const untold = placed.filter(({ live }) => live.zoneIds === undefined && live.zoneNames === undefined);
  const alone = placed.filter(({ subnetIds }) => subnetIds.length === 1);
  const absent = subnets.flatMap((subnet) => {
    const without = placed.filter(({ subnetIds }) => !subnetIds.includes(subnet.id));
    return without.length === 0 ? [] : [t('Not offered in {0}: {1}.', subnet.zoneId, titlesOf(without))];
  });
  const sentences = [
    ...absent,
    ...(untold.length === 0
      ? []
      : [t('AWS does not say in which zones these are offered: {0}.', titlesOf(untold))]),
    ...(alone.length === 0
      ? []
      : [t('An endpoint in one zone only fails with that zone: {0}.', titlesOf(alone))]),
  ];
  return sentences.map((sentence) => ({ kind: 'note', sentence }));
}

function titlesOf(placed: readonly Placed[]): string {
  return placed.map(({ service }) => service.title).join(', ');
}
