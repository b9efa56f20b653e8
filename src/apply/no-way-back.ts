import { t } from '@vscode/l10n';
import type { Step, StepKind } from '../plan/step';
import { Problem } from '../problem';
import type { Stay } from './outcome';

/** What endpoints that answer stand on. */
const bearing: readonly StepKind[] = [
  'enable DNS attribute',
  'create security group',
  'allow HTTPS',
  'create endpoint',
  'set private DNS',
];

/**
 * Throws where endpoints that a plan deleted were replaced by what rolling back would take away as well: nothing would
 * be left to answer their names.
 */
export function checkWayBack(undos: readonly Step[], steps: readonly Step[], stays: readonly Stay[]): void {
  const isReplacing = undos.some(({ kind }) => bearing.includes(kind));
  const gone = steps.flatMap((step) =>
    step.kind === 'delete endpoint' && stays.some((stay) => stay.step === step.name) ? [step.endpointId] : [],
  );
  if (!isReplacing || gone.length === 0) return;
  throw new Problem({
    code: 'refused',
    sentence: t(
      '{0} cannot be had back, and what took its place would go too: nothing would answer its names privately.',
      gone.join(', '),
    ),
    remedy: t('Resume to complete the plan instead.'),
  });
}
