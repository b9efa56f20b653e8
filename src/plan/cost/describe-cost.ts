import { t } from '@vscode/l10n';
import type { MonthlyCost } from './monthly-cost';
import { prices } from './prices';

/** One sentence for a plan; empty where it adds nothing to the bill. */
export function describeCost({ fixed, perGigabyte, breakEven }: MonthlyCost, region: string): string {
  if (fixed <= 0 && perGigabyte === 0) return '';
  const priced = region === prices.region ? '' : ` ${t('Other regions cost the same or more.')}`;
  const source = t('List prices of {0} as of {1}, before taxes and discounts.', prices.region, prices.asOf);
  const sum = t('About {0} a month and {1} per GB.', dollars(fixed), dollars(perGigabyte));
  return [sum, ...(breakEven === undefined ? [] : [wordsOf(breakEven)]), source].join(' ') + priced;
}

function wordsOf(gigabytes: number): string {
  return t('NAT processing and internet transfer cost more from {0} GB a month on.', gigabytes);
}

/** What fits beside a choice. */
export function briefCost({ fixed, perGigabyte }: MonthlyCost): string {
  return fixed === 0
    ? t('{0} per GB', dollars(perGigabyte))
    : t('about {0} a month, {1} per GB', dollars(fixed), dollars(perGigabyte));
}

/** What fits beside a choice of a way, next to what the same data costs without PrivateLink. */
export function costBesideNat(cost: MonthlyCost): string {
  const nat = prices.natGigabyte + prices.internetGigabyte;
  return t('{0} (NAT and internet: ${1} per GB)', briefCost(cost), nat.toFixed(3));
}

/** Cents count only below ten dollars. */
export function dollars(amount: number): string {
  return `$${amount.toFixed(amount < 10 ? 2 : 0)}`;
}
