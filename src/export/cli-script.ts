import { t } from '@vscode/l10n';
import { describeStep } from '../plan/describe-step';
import type { Plan } from '../plan/plan';
import { comment } from './comment';
import { headlines } from './headlines';
import { linesOfStep } from './shell/lines-of-step';
import { prologue } from './shell/prologue';

/** A bash script that makes the plan so with the AWS CLI. Running it again makes only what is missing. */
export function toCliScript(plan: Plan): string {
  const steps = plan.steps.flatMap((step, index) => [
    '',
    comment(t('{0}. {1}', index + 1, describeStep(step).what)),
    comment(step.why),
    ...linesOfStep(step.kind, step, plan),
  ]);
  return [
    '#!/usr/bin/env bash',
    ...headlines(plan),
    comment(
      t('Needs the AWS CLI and the profiles that it names. Running it again makes only what is missing.'),
    ),
    comment(t('Backticks in queries are of JMESPath, not of the shell.')),
    '# shellcheck disable=SC2016',
    ...prologue(),
    ...steps,
    '',
  ].join('\n');
}
