import { t } from '@vscode/l10n';
import { attempt } from '../../network/attempt';
import { problemWithoutAnswer } from '../../network/problem-without-answer';
import { Problem, type ProblemFacts } from '../../problem';
import type { CredentialTrouble } from './credential-trouble';

export interface TroubledCall {
  readonly action: string;
  readonly region?: string;
  readonly profile: string;
  readonly emulator?: string;
}

export function problemOfTrouble(trouble: CredentialTrouble, call: TroubledCall): Problem {
  if (trouble.reason === 'profile missing') {
    return problemWithoutAnswer({ ...call, profile: trouble.profile, reason: 'profile missing' }, trouble);
  }
  const { why, ...facts } = wordings[trouble.reason](trouble.profile, call.emulator ?? '');
  return new Problem({ ...facts, sentence: t('{0}: {1}.', attempt(call), why) }, trouble);
}

type Wording = Omit<ProblemFacts, 'sentence'> & { readonly why: string };

const wordings: Readonly<
  Record<
    Exclude<CredentialTrouble['reason'], 'profile missing'>,
    (profile: string, emulator: string) => Wording
  >
> = {
  'session missing': (profile) => ({
    code: 'no-credentials',
    why: t('the AWS config file has no sso-session section of the name that profile "{0}" gives', profile),
    remedy: t('Add it with "aws configure sso-session", or correct the name, then try again.'),
    actions: ['retry', 'choose-profile'],
  }),
  'too slow': (profile) => ({
    code: 'timed-out',
    why: t('the credentials of profile "{0}" did not come in time', profile),
    remedy: t('Run what the profile names as the source of its credentials in a terminal, then try again.'),
    actions: ['retry', 'choose-profile'],
  }),
  'no MFA code': (profile) => ({
    code: 'no-credentials',
    why: t('profile "{0}" needs the code of an MFA device, and none was given', profile),
    remedy: t('Try again with the code at hand, or choose another profile.'),
    actions: ['retry', 'choose-profile'],
  }),
  'only AWS has them': (profile, emulator) => ({
    code: 'no-credentials',
    why: t('only AWS can give profile "{0}" its credentials, and {1} stands in for AWS', profile, emulator),
    remedy: t('Choose a profile with access keys, or remove the AWS endpoint override.'),
    actions: ['choose-profile', 'open-settings'],
  }),
};
