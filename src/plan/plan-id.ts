import { fingerprint } from './fingerprint';
import type { Plan } from './plan';

/** Covers what would happen, not the words that explain it: the same in every language. */
export function planIdOf({
  request,
  accountId,
  steps,
}: Pick<Plan, 'request' | 'accountId' | 'steps'>): string {
  return fingerprint({ request, accountId, deeds: steps.map((step) => ({ ...step, why: '' })) });
}
