import { fingerprint } from './fingerprint';
import type { Plan } from './plan';

type Deeds = Pick<Plan, 'request' | 'accountId' | 'accounts' | 'steps' | 'cautions'>;

/** Covers what would happen and whether it breaks something, not the words that explain it: the same in every language. */
export function planIdOf({ request, accountId, accounts, steps, cautions }: Deeds): string {
  const deeds = steps.map((step) => ({ ...step, why: '' }));
  const harms = cautions.filter(({ kind }) => kind === 'harm').length;
  return fingerprint({ request, accountId, accounts, deeds, harms });
}
