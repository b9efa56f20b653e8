import { t } from '@vscode/l10n';
import { attempt } from '../network/attempt';
import { problemOfAwsCode } from '../network/problem-of-aws-code';
import { problemWithoutAnswer } from '../network/problem-without-answer';
import { isProblem, Problem } from '../problem';
import { answerOf } from './aws-answer';
import { reasonOfFailure } from './http/reason-of-failure';
import { CredentialTrouble } from './login/credential-trouble';
import { problemOfTrouble, type TroubledCall } from './login/problem-of-trouble';
import { troubleOfCredentials } from './login/trouble-of-credentials';

export interface FailedCall extends TroubledCall {
  /** What renews the login of the profile, as the files say now. */
  readonly loginCommand: () => Promise<string | undefined>;
}

/** What a failed call means to a person. A failure that nobody can act on comes back as it is: a defect. */
export async function problemOf(error: unknown, call: FailedCall): Promise<unknown> {
  if (isProblem(error) || !(error instanceof Error)) return error;
  const problem = worded(error, call);
  return isProblem(problem) && problem.code === 'expired-login'
    ? withLogin(problem, await call.loginCommand())
    : problem;
}

function worded(error: Error, call: FailedCall): unknown {
  const { action, region, profile } = call;
  const plain = { action, profile, ...(region === undefined ? {} : { region }) };
  if (error instanceof CredentialTrouble) return problemOfTrouble(error, call);
  const answer = answerOf(error);
  if (answer !== undefined) {
    return problemOfAwsCode({ ...plain, serviceCode: answer.code, message: answer.message }, error);
  }
  const trouble = troubleOfCredentials(error);
  const reason = trouble?.reason ?? reasonOfFailure(error);
  if (reason === undefined) return error;
  if (reason === 'no network' && call.emulator !== undefined) return problemOfEmulator(error, call);
  const problem = problemWithoutAnswer({ ...plain, reason }, error);
  return trouble?.detail === undefined ? problem : withDetail(problem, trouble.detail);
}

function problemOfEmulator(error: Error, call: FailedCall): Problem {
  return new Problem(
    {
      code: 'no-network',
      sentence: t(
        '{0}: {1}, which stands in for AWS, cannot be reached.',
        attempt(call),
        call.emulator ?? '',
      ),
      remedy: t('Start it and try again, or remove the AWS endpoint override.'),
      actions: ['retry', 'open-settings'],
    },
    error,
  );
}

function withDetail(problem: Problem, detail: string): Problem {
  const sentence = t('{0} The reason given: {1}', problem.facts.sentence, detail);
  return new Problem({ ...problem.facts, sentence }, problem.cause);
}

function withLogin(problem: Problem, command: string | undefined): Problem {
  if (command === undefined) return new Problem({ ...problem.facts, actions: ['retry'] }, problem.cause);
  const remedy = t('Run "{0}" in a terminal, then try again.', command);
  // What it writes is seen, and everything is read again by itself.
  return new Problem({ ...problem.facts, remedy, actions: ['log-in'] }, problem.cause);
}
