import { t } from '@vscode/l10n';
import type { Network } from '../network/network';
import { describeStep } from '../plan/describe-step';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { differenceFrom } from '../plan/still-as-planned';
import { Problem } from '../problem';

/** Throws where the plan is no plan at all. */
export function checkNotRefused(plan: Plan): void {
  const refusals = plan.cautions.filter((caution) => caution.kind === 'refusal');
  if (refusals.length === 0) return;
  throw new Problem({
    code: 'refused',
    sentence: refusals.map((caution) => caution.sentence).join(' '),
    remedy: t('There is nothing to apply; plan again.'),
  });
}

/** Throws where the plan no longer covers all that the network needs, or takes away what is needed by now. */
export function checkStillAsPlanned(plan: Plan, network: Network, open: readonly Step[]): void {
  const { refusals, steps, dropped } = differenceFrom(plan, network, open);
  const reasons = [
    ...refusals.map((caution) => caution.sentence),
    ...steps.map((step) => t('Not in the plan: {0}.', describeStep(step).what)),
    ...dropped.map(({ step, reason }) => {
      const { what, where } = describeStep(step);
      return t('No longer to be done: {0} ({1}). {2}', what, where, reason).trim();
    }),
  ];
  if (reasons.length === 0) return;
  throw new Problem({
    code: 'network-changed',
    sentence: t('{0} changed since the plan was made. {1}', plan.vpcId, reasons.join(' ')),
    remedy: t('Plan again.'),
    actions: ['read-again'],
  });
}
