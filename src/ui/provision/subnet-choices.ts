import { t } from '@vscode/l10n';
import type { LiveService } from '../../network/endpoint';
import type { Subnet } from '../../network/vpc';
import { supports } from '../../plan/placement';

export interface SubnetOffer {
  readonly subnet: Subnet;
  /** Services that have no place in the subnet's zone, by title; they get no address there. */
  readonly without: readonly string[];
}

export interface SubnetRefusal {
  readonly subnet: Subnet;
  /** Why no endpoint can be there: one sentence. */
  readonly reason: string;
}

export interface SubnetChoices {
  readonly offered: readonly SubnetOffer[];
  readonly refused: readonly SubnetRefusal[];
}

export interface ChosenService {
  readonly title: string;
  readonly live: LiveService;
}

/** Subnets in which endpoints of these services can be, those of one zone side by side, and why others cannot. */
export function subnetChoices(
  subnets: readonly Subnet[],
  services: readonly ChosenService[],
  accountId: string,
): SubnetChoices {
  const offered: SubnetOffer[] = [];
  const refused: SubnetRefusal[] = [];
  for (const subnet of [...subnets].sort(byZone)) {
    const reason = whyNot(subnet, services, accountId);
    if (reason !== undefined) refused.push({ subnet, reason });
    else offered.push({ subnet, without: titlesWithout(subnet, services) });
  }
  return { offered, refused };
}

/** An endpoint takes one subnet per zone: of two in one zone the newer choice stays. */
export function onePerZone(chosen: readonly Subnet[], before: readonly Subnet[]): readonly Subnet[] {
  const added = chosen.filter((subnet) => !before.includes(subnet));
  const zones = new Set<string>();
  return [...added, ...chosen.filter((subnet) => before.includes(subnet))].filter(({ zoneId }) => {
    const isFree = !zones.has(zoneId);
    zones.add(zoneId);
    return isFree;
  });
}

/** The zones with the most services first; in each the subnet with the most free addresses. */
export function suggestedSubnets({ offered }: SubnetChoices): readonly Subnet[] {
  const fewest = Math.min(...offered.map(({ without }) => without.length));
  const best = offered.filter(({ without }) => without.length === fewest).map(({ subnet }) => subnet);
  return onePerZone(
    [...best].sort((a, b) => b.freeAddresses - a.freeAddresses || a.id.localeCompare(b.id)),
    [],
  );
}

function whyNot(subnet: Subnet, services: readonly ChosenService[], accountId: string): string | undefined {
  if (subnet.ownerId !== accountId) {
    return t('it is shared by account {0}, and only its owner can put endpoints there', subnet.ownerId);
  }
  if (titlesWithout(subnet, services).length === services.length && services.length > 0) {
    return t('none of the chosen services is offered in {0}', subnet.zoneId);
  }
  if (subnet.freeAddresses < services.length) {
    return t('it has {0} free addresses, and {1} are needed', subnet.freeAddresses, services.length);
  }
  return undefined;
}

function titlesWithout(subnet: Subnet, services: readonly ChosenService[]): readonly string[] {
  return services.filter(({ live }) => !supports(live, subnet)).map(({ title }) => title);
}

function byZone(a: Subnet, b: Subnet): number {
  return a.zoneId.localeCompare(b.zoneId) || b.freeAddresses - a.freeAddresses || a.id.localeCompare(b.id);
}
