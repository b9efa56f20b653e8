import { t } from '@vscode/l10n';
import type { ProblemAction, ProblemCode } from '../problem';
import type { RefusedCall } from './refused-call';
import { wordingOfParameter } from './wording-of-parameter';

export interface Wording {
  readonly code: ProblemCode;
  /** The second half of the sentence, without its full stop. */
  readonly why: string;
  readonly remedy: string;
  readonly actions?: readonly ProblemAction[];
  readonly permission?: string;
}

/** Codes: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html and the Route 53 API. */
export function wordingFor(call: RefusedCall): Wording {
  const family = familyOf(call.serviceCode);
  return families[family](call);
}

type Family = keyof typeof families;

const families = {
  permission: (call) => {
    const permission = permissionOf(call);
    return {
      code: 'permission-missing',
      why: t('profile "{0}" may not call {1}', call.profile, permission),
      remedy: t('Add {0} to what this profile may do, then read again.', permission),
      actions: ['show-permissions', 'retry'],
      permission,
    };
  },
  expired: (call) => ({
    code: 'expired-login',
    why: t('the login of profile "{0}" has expired', call.profile),
    remedy: t('Log in again; if the login is fresh, set the clock of this computer.'),
    actions: ['log-in', 'retry'],
  }),
  credentials: (call) => ({
    code: 'no-credentials',
    why: t('AWS does not accept the credentials of profile "{0}" ({1})', call.profile, call.serviceCode),
    remedy: t('Log in again, choose another profile, or check that the account uses this region.'),
    actions: ['log-in', 'choose-profile'],
  }),
  region: (call) => ({
    code: 'region-unavailable',
    why: t('the account of profile "{0}" has not opted in to this region', call.profile),
    remedy: t('Enable the region for the account in AWS, or leave it out.'),
    actions: ['retry'],
  }),
  throttled: () => ({
    code: 'throttled',
    why: t('AWS limits how often this account may ask, and the limit was reached'),
    remedy: t('Wait a moment, then try again.'),
    actions: ['retry'],
  }),
  unavailable: (call) => ({
    code: 'unexpected-answer',
    why: t('AWS reported a failure of its own ({0})', call.serviceCode),
    remedy: t('Try again in a minute.'),
    actions: ['retry'],
  }),
  missing: (call) => ({
    code: 'not-found',
    why: said(call),
    remedy: t('It may have been deleted meanwhile: read the network again.'),
    actions: ['read-again'],
  }),
  conflict: (call) => ({
    code: 'conflict',
    why: said(call),
    remedy: t('Read the network again and decide which of the two is to stay.'),
    actions: ['read-again'],
  }),
  token: (call) => ({
    code: 'conflict',
    why: t('an earlier request had the same token and other contents'),
    remedy: t('Make a new plan from what is there now.'),
    actions: ['read-again'],
    serviceCode: call.serviceCode,
  }),
  quota: (call) => ({
    code: 'quota-reached',
    why: said(call),
    remedy: t('Remove what is no longer used, or ask for a higher limit in Service Quotas.'),
  }),
  addresses: (call) => ({
    code: 'quota-reached',
    why: said(call),
    remedy: t('Choose a subnet with a free address in the same zone.'),
  }),
  inUse: (call) => ({
    code: 'refused',
    why: said(call),
    remedy: t('Remove what still uses it, wait until that is gone, then try again.'),
    actions: ['read-again'],
  }),
  service: (call) => ({
    code: 'not-found',
    why: said(call),
    remedy: t('Check the service name and its region: an endpoint elsewhere must name the region of the service.'),
  }),
  zoneTwice: (call) => ({
    code: 'invalid-request',
    why: said(call),
    remedy: t('Choose one subnet for each zone.'),
  }),
  refused: (call) => ({
    code: 'refused',
    why: said(call),
    remedy: t('Remove what stands in the way, then try again.'),
  }),
  association: (call) => ({
    code: 'refused',
    why: said(call),
    remedy: t('Authorize the association in the account that owns the zone first.'),
  }),
  parameter: wordingOfParameter,
  unknown: (call) => ({
    code: 'unexpected-answer',
    why: said(call),
    remedy: t('Try again; if it stays so, look the code up in the AWS documentation.'),
    actions: ['retry'],
  }),
} satisfies Record<string, (call: RefusedCall) => Wording>;

const codes: Readonly<Record<Exclude<Family, 'unknown'>, readonly string[]>> = {
  permission: ['UnauthorizedOperation', 'AccessDenied', 'AccessDeniedException', 'UnauthorizedAccess'],
  expired: ['ExpiredToken', 'ExpiredTokenException', 'ExpiredTokens', 'RequestExpired', 'TokenRefreshRequired'],
  credentials: [
    'AuthFailure',
    'IncompleteSignature',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'MissingAuthenticationToken',
    'SignatureDoesNotMatch',
    'UnrecognizedClientException',
  ],
  region: ['OptInRequired', 'RegionDisabledException'],
  throttled: [
    'ConcurrentModification',
    'EC2ThrottledException',
    'PriorRequestNotComplete',
    'RequestLimitExceeded',
    'RequestThrottled',
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'TooManyRequestsException',
  ],
  unavailable: ['InternalError', 'InternalFailure', 'InternalServiceErrorException', 'ServiceUnavailable', 'Unavailable'],
  missing: ['NoSuchHostedZone', 'VPCAssociationNotFound', 'VPCAssociationAuthorizationNotFound'],
  conflict: ['ConflictingDomainExists', 'HostedZoneAlreadyExists', 'InvalidGroup.Duplicate', 'InvalidPermission.Duplicate'],
  token: ['IdempotentParameterMismatch'],
  quota: ['LimitsExceeded', 'TooManyHostedZones', 'TooManyVPCAssociationAuthorizations'],
  addresses: ['InsufficientFreeAddressesInSubnet'],
  inUse: ['DependencyViolation', 'HostedZoneNotEmpty', 'LastVPCAssociation', 'InvalidGroup.InUse'],
  service: ['InvalidServiceName', 'InvalidVpcEndpointService.NotFound', 'InvalidVpcEndpointServiceId.NotFound'],
  zoneTwice: ['DuplicateSubnetsInSameZone'],
  refused: [
    'InvalidStateTransition',
    'InvalidVpcPeeringConnectionState.DnsHostnamesDisabled',
    'OperationNotPermitted',
    'PublicZoneVPCAssociation',
    'TagPolicyViolation',
    'UnsupportedOperation',
  ],
  association: ['NotAuthorizedException'],
  parameter: [
    'InvalidChangeBatch',
    'InvalidClientToken',
    'InvalidDomainName',
    'InvalidInput',
    'InvalidParameter',
    'InvalidParameterCombination',
    'InvalidParameterValue',
    'InvalidPolicyDocument',
    'InvalidSubnet',
    'InvalidVPCId',
    'InvalidVpcEndpointType',
    'MissingParameter',
    'ValidationError',
  ],
};

/** What AWS names regularly: a code that is not listed is understood by its ending. */
const endings: readonly (readonly [RegExp, Family])[] = [
  [/NotFound$|^NoSuch/, 'missing'],
  [/LimitExceeded$|^TooMany/, 'quota'],
  [/Duplicate$|AlreadyExists$/, 'conflict'],
  [/Malformed$/, 'parameter'],
];

const familyByCode = new Map<string, Family>(
  Object.entries(codes).flatMap(([family, members]) => members.map((code): [string, Family] => [code, nameOf(family)])),
);

function nameOf(family: string): Family {
  return family in families ? (family as Family) : 'unknown';
}

function familyOf(serviceCode: string): Family {
  const code = serviceCode.replace(/^(Client|Server)\./, '');
  return familyByCode.get(code) ?? endings.find(([ending]) => ending.test(code))?.[1] ?? 'unknown';
}

/** AWS names the action that is missing; it can be another than the one called, such as `ec2:CreateTags`. */
function permissionOf(call: RefusedCall): string {
  return /not authorized to perform: ([\w-]+:\w+)/.exec(call.message)?.[1] ?? call.action;
}

function said(call: RefusedCall): string {
  const message = call.message.trim().replace(/\.$/, '');
  return message === '' ? t('AWS answered {0}', call.serviceCode) : t('{0} ({1})', message, call.serviceCode);
}
