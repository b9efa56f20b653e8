import { t } from '@vscode/l10n';
import type { ProblemCode } from '../problem';
import { type AwsCodeFamily, familyOfAwsCode } from './aws-code-family';
import type { RefusedCall } from './refused-call';
import { saidByAws } from './said-by-aws';
import type { Wording } from './wording';
import { wordingOfParameter } from './wording-of-parameter';

export function wordingOfAwsCode(call: RefusedCall): Wording {
  return wordings[familyOfAwsCode(call.serviceCode)](call);
}

const wordings: Readonly<Record<AwsCodeFamily, (call: RefusedCall) => Wording>> = {
  permission: wordingOfDenial,
  expired: (call) => ({
    code: 'expired-login',
    why: t('the login of profile "{0}" has expired', call.profile),
    remedy: t('Log in again; where the login is fresh, set the clock of this computer.'),
    actions: ['retry'],
  }),
  credentials: (call) => (ofClock.test(call.message) ? wordingOfClock() : wordingOfCredentials(call)),
  region: (call) => ({
    code: 'region-unavailable',
    why: t('the account of profile "{0}" has not enabled this region', call.profile),
    remedy: t('Enable the region for the account in AWS, or leave it out.'),
    actions: ['retry'],
  }),
  throttled: () => ({
    code: 'throttled',
    why: t('AWS limits how often an account may ask, and the limit is reached'),
    remedy: t('Wait a moment, then try again.'),
    actions: ['retry'],
  }),
  unavailable: (call) => ({
    code: 'unexpected-answer',
    why: t('AWS reports a failure of its own ({0})', call.serviceCode),
    remedy: t('Try again in a minute.'),
    actions: ['retry'],
  }),
  missing: (call) => byMessage(call, 'not-found', t('It may be deleted meanwhile: read the network again.')),
  service: (call) =>
    byMessage(call, 'not-found', t('Check the name of the service and the region that hosts it.')),
  conflict: (call) =>
    byMessage(call, 'conflict', t('Read the network again and decide which of the two is to stay.')),
  token: (call) =>
    byMessage(call, 'conflict', t('The network has changed since the plan was made: make a new plan.')),
  quota: (call) =>
    byMessage(
      call,
      'quota-reached',
      t('Remove what is no longer used, or raise the limit in Service Quotas.'),
    ),
  addresses: (call) =>
    byMessage(call, 'quota-reached', t('Choose a subnet with a free address in the same zone.')),
  'in use': (call) =>
    byMessage(call, 'refused', t('Remove what uses it, wait until that is gone, then try again.')),
  'zone twice': (call) => byMessage(call, 'invalid-request', t('Choose one subnet for each zone.')),
  refused: (call) => byMessage(call, 'refused', t('Remove what stands in the way, then try again.')),
  state: (call) =>
    byMessage(call, 'refused', t('Read the network again: once its state has settled, decide anew.')),
  association: (call) =>
    byMessage(call, 'refused', t('Authorize the association in the account that owns the zone first.')),
  parameter: wordingOfParameter,
  unknown: (call) => ({
    code: 'unexpected-answer',
    why: saidByAws(call),
    remedy: t('Try again; if it stays so, look the code up in the AWS documentation.'),
    actions: ['retry'],
  }),
};

/** What follows in AWS's sentence are the two times. */
const ofClock = /^Signature (expired|not yet current)\b/i;

function wordingOfClock(): Wording {
  return {
    code: 'no-credentials',
    why: t('the clock of this computer tells another time than that of AWS'),
    remedy: t('Set the clock of this computer, then try again.'),
    actions: ['retry'],
  };
}

/** EC2 answers AuthFailure also in an opt-in region that the account has not enabled. */
function wordingOfCredentials(call: RefusedCall): Wording {
  return {
    code: 'no-credentials',
    why: t('AWS does not accept the credentials of profile "{0}" ({1})', call.profile, call.serviceCode),
    remedy: t('Log in again, choose another profile, or check that the account has this region enabled.'),
    actions: ['log-in', 'choose-profile', 'retry'],
  };
}

function wordingOfDenial(call: RefusedCall): Wording {
  const permission = deniedAction(call);
  const byOrganization = /explicit deny in a service control policy/i.test(call.message);
  return {
    code: 'permission-missing',
    why: t('profile "{0}" may not call {1}', call.profile, permission),
    remedy: byOrganization
      ? t('A service control policy of the organization denies {0}: ask whoever manages it.', permission)
      : t('Show the policy that allows it, or ask for {0}.', permission),
    actions: ['show-permissions', 'retry'],
    permission,
  };
}

/** AWS names the action that is missing; it can be another than the one called, such as `ec2:CreateTags`. */
function deniedAction(call: RefusedCall): string {
  return /not authorized to perform: ([\w-]+:\w+)/.exec(call.message)?.[1] ?? call.action;
}

function byMessage(call: RefusedCall, code: ProblemCode, remedy: string): Wording {
  return { code, why: saidByAws(call), remedy, actions: ['read-again'] };
}
