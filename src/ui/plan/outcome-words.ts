import { t } from '@vscode/l10n';
import type { Extent, Outcome, RollbackOutcome } from '../../apply/outcome';
import type { Proof } from '../../apply/prove';
import { changesOf } from '../../plan/changes-of';
import type { NameOutlook, Plan } from '../../plan/plan';
import { serviceNamesOf } from '../../plan/site-of-request';

/** One sentence on how applying a plan ended, with what is there now. */
export function outcomeWords(plan: Plan, outcome: Outcome): string {
  const { title } = plan;
  const extent = extentWords(plan, outcome);
  switch (outcome.kind) {
    case 'done':
      return [
        outcome.made.length === 0
          ? t('{0}: nothing had to be changed.', title)
          : t('{0}: done. {1}', title, extent),
        ...proofWords(plan, outcome.proof),
      ].join(' ');
    case 'cancelled':
      return t('{0}: cancelled. {1}', title, extent);
    case 'stopped':
      return t('{0}: stopped. {1} {2} {3}', title, outcome.problem.sentence, outcome.problem.remedy, extent);
  }
}

/** Success is claimed only of what was seen. */
function proofWords(plan: Plan, proof: Proof): readonly string[] {
  switch (proof.kind) {
    case 'proved':
      return provedWords(plan);
    case 'not private': {
      const names = proof.names.map(({ host, verdict }) => t('{0} ({1})', host, verdict));
      return [t('Not private yet: {0}. Diagnose the VPC to see why.', names.join(', '))];
    }
    case 'not looked':
      return [t('Whether the hosts are private now was not seen. Diagnose the VPC.')];
  }
}

/** A plan can be made that does not reach all of what was chosen, and a part is not the whole. */
function provedWords({ outlook, request }: Plan): readonly string[] {
  const services = 'services' in request ? serviceNamesOf(request) : [];
  const chosen = outlook.filter(({ serviceName }) => services.includes(serviceName));
  const isPrivate = ({ after }: NameOutlook) => after === 'private';
  if (!chosen.every(isPrivate)) {
    return [
      t(
        'Private now: {0} of {1} intake hosts that were chosen. The plan says what is with the others.',
        chosen.filter(isPrivate).length,
        chosen.length,
      ),
    ];
  }
  const promised = outlook.filter(isPrivate).length;
  return promised === 0 ? [] : [t('Private now: all {0} intake hosts of the plan.', promised)];
}

export function rollbackWords(plan: Plan, outcome: RollbackOutcome): string {
  return [endWords(plan, outcome), ...staysWords(outcome)].join(' ');
}

function endWords({ title }: Plan, outcome: RollbackOutcome): string {
  switch (outcome.kind) {
    case 'restored':
      return outcome.undone.length === 0
        ? t('{0}: nothing was left to roll back.', title)
        : t('{0}: rolled back. Undone: {1}.', title, outcome.undone.length);
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

/** Nobody is to believe that a network is as it was where something of it cannot be had back. */
function staysWords({ stays }: RollbackOutcome): readonly string[] {
  if (stays.length === 0) return [];
  return [t('As the plan left it: {0}', stays.map(({ sentence }) => sentence).join(' '))];
}

/** The numbers are those of the changes that the person agreed to; what only waits is told apart. */
function extentWords(plan: Plan, { made, alreadySo, uncertain, notMade }: Extent): string {
  const changes = new Set(changesOf(plan).map(({ name }) => name));
  const isChange = (step: string) => changes.has(step);
  const numberMade = made.filter(({ step }) => isChange(step)).length;
  const numberThere = alreadySo.filter(isChange).length;
  const unanswered = uncertain.filter(isChange);
  const numberNotMade = notMade.filter(isChange).length;
  const open = plan.steps.filter(({ name }) => uncertain.includes(name) || notMade.includes(name));
  const numberNotAwaited = open.filter(({ kind }) => kind === 'await endpoint').length;
  const numberNotVerified = open.flatMap((step) => (step.kind === 'verify hosts' ? step.hosts : [])).length;
  return [
    ...(numberMade === 0 ? [] : [t('Made: {0}.', numberMade)]),
    ...(numberThere === 0 ? [] : [t('There already: {0}.', numberThere)]),
    ...(unanswered.length === 0 ? [] : [t('Without an answer: {0}.', unanswered.join(', '))]),
    ...(numberNotMade === 0 ? [] : [t('Not made: {0}.', numberNotMade)]),
    ...(numberNotAwaited === 0 ? [] : [t('Endpoints not waited for: {0}.', numberNotAwaited)]),
    ...(numberNotVerified === 0 ? [] : [t('Hosts not verified: {0}.', numberNotVerified)]),
  ].join(' ');
}

/** Whether something is there that rolling back would take away. */
export function leftSomething({ made, uncertain }: Extent): boolean {
  return made.length + uncertain.length > 0;
}
