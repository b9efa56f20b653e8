import { t } from '@vscode/l10n';
import { Problem, type ProblemFacts } from '../problem';
import { attempt } from './attempt';

/** A call that AWS never answered. */
export interface UnansweredCall {
  readonly reason:
    'no network' | 'timed out' | 'no credentials' | 'profile missing' | 'login expired' | 'not from AWS';
  readonly action: string;
  readonly region?: string;
  readonly profile: string;
}

export function problemWithoutAnswer(call: UnansweredCall, cause?: unknown): Problem {
  const { why, ...facts } = wordings[call.reason](call);
  return new Problem({ ...facts, sentence: t('{0}: {1}.', attempt(call), why) }, cause);
}

type Wording = Omit<ProblemFacts, 'sentence'> & { readonly why: string };

const wordings: Readonly<Record<UnansweredCall['reason'], (call: UnansweredCall) => Wording>> = {
  'no network': () => ({
    code: 'no-network',
    why: t('AWS cannot be reached from this computer'),
    remedy: t('Check the connection, VPN and proxy, then try again.'),
    actions: ['retry'],
  }),
  'timed out': () => ({
    code: 'timed-out',
    why: t('AWS did not answer in time'),
    remedy: t('Check the connection, VPN and proxy, then try again.'),
    actions: ['retry'],
  }),
  'no credentials': (call) => ({
    code: 'no-credentials',
    why: t('profile "{0}" has no AWS credentials', call.profile),
    remedy: t('Log in, choose another profile, or try the sandbox, which needs none.'),
    actions: ['log-in', 'choose-profile', 'use-sandbox'],
  }),
  'profile missing': (call) => ({
    code: 'profile-missing',
    why: t('there is no AWS profile "{0}" on this computer', call.profile),
    remedy: t('Choose a profile that exists, or add this one to the AWS config file.'),
    actions: ['choose-profile', 'use-sandbox'],
  }),
  'login expired': (call) => ({
    code: 'expired-login',
    why: t('the login of profile "{0}" has expired', call.profile),
    remedy: t('Log in again.'),
    actions: ['retry'],
  }),
  'not from AWS': () => ({
    code: 'unexpected-answer',
    why: t('the answer did not come from AWS, but from a proxy or another server in between'),
    remedy: t('Check the proxy and the AWS endpoint override, then try again.'),
    actions: ['retry', 'open-settings'],
  }),
};
