import { t } from '@vscode/l10n';
import type { Subnet } from '../network/vpc';
import { leaveOut } from './choose-services';
import type { Draft } from './draft';
import { draft, join, refuse } from './draft';
import type { Caution } from './plan';
import { type Placed, placeBest, placeOn, supports } from './placement';
import type { SameRegionRequest } from './request';
import type { VpcFacts } from './vpc-facts';
import type { Wanted } from './wanted';

export type SubnetChoice =
  | { readonly kind: 'best' }
  | { readonly kind: 'chosen'; readonly ids: readonly string[] }
  /** As an earlier plan has placed its services, by their names. */
  | { readonly kind: 'placed'; readonly ids: ReadonlyMap<string, readonly string[]> };

export function subnetChoiceOf({ subnetIds }: Pick<SameRegionRequest, 'subnetIds'>): SubnetChoice {
  return subnetIds === undefined ? { kind: 'best' } : { kind: 'chosen', ids: subnetIds };
}

export interface ChosenSubnets {
  readonly placed: readonly Placed[];
  readonly draft: Draft;
}

/** Gives each service its subnets, and says which service gets none and why. */
export function chooseSubnets(
  choice: SubnetChoice,
  wanted: readonly Wanted[],
  facts: VpcFacts,
  subnets: readonly Subnet[],
): ChosenSubnets {
  if (wanted.length === 0) return { placed: [], draft: draft({}) };
  const inVpc = subnets.filter((subnet) => subnet.vpcId === facts.vpc.id);
  const results = place(choice, wanted, inVpc, facts);
  const fault = faultOf(choice, results, inVpc, facts);
  if (fault !== undefined) return { placed: [], draft: refuse(fault) };
  const placed = results.filter(({ subnetIds }) => subnetIds.length > 0);
  const open = choice.kind === 'chosen' ? inVpc.filter(({ id }) => choice.ids.includes(id)) : inVpc;
  const leftOut = results
    .filter(({ subnetIds }) => subnetIds.length === 0)
    .map((want) => leaveOut(want.service, whyNowhere(want, open, facts)));
  return { placed, draft: join(...leftOut, draft({ cautions: remarksOn(placed, inVpc) })) };
}

function place(
  choice: SubnetChoice,
  wanted: readonly Wanted[],
  inVpc: readonly Subnet[],
  { accountId }: VpcFacts,
): readonly Placed[] {
  switch (choice.kind) {
    case 'best':
      return placeBest(
        inVpc.filter((subnet) => subnet.ownerId === accountId),
        wanted,
      );
    case 'chosen':
      return placeOn(
        inVpc.filter((subnet) => choice.ids.includes(subnet.id)),
        wanted,
      );
    case 'placed':
      return wanted.map((want) => ({ ...want, subnetIds: choice.ids.get(want.service.name) ?? [] }));
  }
}

/** What is wrong with subnets that somebody chose. */
function faultOf(
  choice: SubnetChoice,
  results: readonly Placed[],
  inVpc: readonly Subnet[],
  { vpc, accountId }: VpcFacts,
): string | undefined {
  if (choice.kind === 'best') return undefined;
  const ids = choice.kind === 'chosen' ? choice.ids : results.flatMap(({ subnetIds }) => subnetIds);
  if (choice.kind === 'chosen' && ids.length === 0) return t('No subnet is chosen. Choose at least one.');
  const stranger = ids.find((id) => !inVpc.some((subnet) => subnet.id === id));
  if (stranger !== undefined) return t('{0} has no subnet {1}. Choose another one.', vpc.id, stranger);
  const taken = inVpc.filter((subnet) => ids.includes(subnet.id));
  const shared = taken.find((subnet) => subnet.ownerId !== accountId);
  if (shared !== undefined) {
    return t(
      '{0} is shared by account {1}, and only its owner can put endpoints there. Choose a subnet of this account.',
      shared.id,
      shared.ownerId,
    );
  }
  return (choice.kind === 'chosen' ? sameZone(taken) : withdrawn(taken, results)) ?? full(taken, results);
}

/** "For an interface VPC endpoint, you can specify only one subnet per Availability Zone" (EC2 error codes). */
function sameZone(taken: readonly Subnet[]): string | undefined {
  const second = taken.find((subnet) =>
    taken.some((other) => other.id < subnet.id && other.zoneId === subnet.zoneId),
  );
  return second && t('Two chosen subnets are in zone {0}. Choose one per zone.', second.zoneId);
}

function withdrawn(taken: readonly Subnet[], results: readonly Placed[]): string | undefined {
  for (const { service, live, subnetIds } of results) {
    const subnet = taken.find((candidate) => subnetIds.includes(candidate.id) && !supports(live, candidate));
    if (subnet === undefined) continue;
    return t('{0} is not offered in {1}, the zone of {2}.', service.title, subnet.zoneId, subnet.id);
  }
  return undefined;
}

function full(taken: readonly Subnet[], results: readonly Placed[]): string | undefined {
  const usersOf = ({ id }: Subnet) => results.filter(({ subnetIds }) => subnetIds.includes(id)).length;
  const subnet = taken.find((candidate) => candidate.freeAddresses < usersOf(candidate));
  return (
    subnet &&
    t(
      '{0} has {1} free addresses, and {2} endpoints need one each. Choose another subnet or fewer services.',
      subnet.id,
      subnet.freeAddresses,
      usersOf(subnet),
    )
  );
}

function whyNowhere({ live }: Wanted, open: readonly Subnet[], { accountId }: VpcFacts): string {
  const own = open.filter((subnet) => subnet.ownerId === accountId);
  const fitting = own.filter((subnet) => supports(live, subnet));
  if (fitting.length > 0) {
    const ids = fitting.map((subnet) => subnet.id).join(', ');
    return t('Too few addresses are free in {0}. Choose other subnets or fewer services.', ids);
  }
  const zones = [...new Set(own.map((subnet) => subnet.zoneId))].sort().join(', ');
  const offered = (live.zoneIds ?? live.zoneNames ?? []).join(', ');
  return t(
    'It is offered in {0}, and the subnets are in {1}. Choose a subnet in one of its zones.',
    offered,
    zones === '' ? t('none') : zones,
  );
}

function remarksOn(placed: readonly Placed[], inVpc: readonly Subnet[]): readonly Caution[] {
  const taken = inVpc.filter(({ id }) => placed.some(({ subnetIds }) => subnetIds.includes(id)));
  const absent = taken.flatMap((subnet) => {
    const without = placed.filter(({ live }) => !supports(live, subnet));
    return without.length === 0 ? [] : [t('Not offered in {0}: {1}.', subnet.zoneId, titlesOf(without))];
  });
  const untold = placed.filter(({ live }) => live.zoneIds === undefined && live.zoneNames === undefined);
  const alone = placed.filter(({ subnetIds }) => subnetIds.length === 1);
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
