import { t } from '@vscode/l10n';
import type { Extent, Outcome, RollbackOutcome } from '../../apply/outcome';
import type { Plan } from '../../plan/plan';

/** One sentence on how applying a plan ended, with what is there now. */
export function outcomeWords({ title }: Plan, outcome: Outcome): string {
  const extent = extentWords(outcome);
  switch (outcome.kind) {
    case 'done':
      return outcome.made.length === 0
        ? t('{0}: nothing had to be changed.', title)
        : t('{0}: done. {1}', title, extent);
    case 'cancelled':
      return t('{0}: cancelled. {1}', title, extent);
    case 'stopped':
      return t('{0}: stopped. {1} {2} {3}', title, outcome.problem.sentence, outcome.problem.remedy, extent);
  }
}

export function rollbackWords({ title }: Plan, outcome: RollbackOutcome): string {
  switch (outcome.kind) {
    case 'restored':
      return outcome.undone.length === 0
        ? t('{0}: nothing was left to roll back.', title)
        : t('{0}: rolled back. {1} steps were undone.', title, outcome.undone.length);
    case 'cancelled':
      return t('{0}: rolling back was cancelled. Left: {1}.', title, outcome.left.join(', '));
    case 'stopped':
      return t(
        '{0}: rolling back stopped. {1} {2} Left: {3}.',
        title,
        outcome.problem.sentence,
        outcome.problem.remedy,
        outcome.left.join(', '),
      );
  }
}

function extentWords({ made, alreadySo, uncertain, notMade }: Extent): string {
  return [
    ...(made.length === 0 ? [] : [t('Made: {0}.', made.length)]),
    ...(alreadySo.length === 0 ? [] : [t('There already: {0}.', alreadySo.length)]),
    ...(uncertain.length === 0 ? [] : [t('Without an answer: {0}.', uncertain.join(', '))]),
    ...(notMade.length === 0 ? [] : [t('Not made: {0}.', notMade.length)]),
  ].join(' ');
}

/** Whether something is there that rolling back would take away. */
export function leftSomething({ made, uncertain }: Extent): boolean {
  return made.length + uncertain.length > 0;
}
