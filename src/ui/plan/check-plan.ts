import { l10n } from 'vscode';
import type { Plan } from '../../plan/plan';
import { planIdOf } from '../../plan/plan-id';
import { Problem } from '../../problem';

/** A plan that came back from outside is the one that was planned, or it is refused: its id covers what it does. */
export function checkPlan(plan: Plan): Plan {
  const copy = structuredClone(plan);
  if (isWhole(copy) && planIdOf(copy) === copy.id) return copy;
  throw new Problem({
    code: 'invalid-request',
    sentence: l10n.t('This plan was changed after it was made.'),
    remedy: l10n.t('Plan again.'),
  });
}

/** What the id does not cover has to repeat what it does cover. */
function isWhole({ request, steps, accounts, cautions, ...plan }: Plan): boolean {
  if (![steps, accounts, cautions].every(Array.isArray)) return false;
  return (['profile', 'region', 'vpcId', 'site'] as const).every((name) => plan[name] === request[name]);
}
