/** Errors that mean the same to the person who meets them. */
export type AwsCodeFamily =
  | 'permission'
  | 'expired'
  | 'credentials'
  | 'region'
  | 'throttled'
  | 'unavailable'
  | 'missing'
  | 'service'
  | 'conflict'
  | 'token'
  | 'quota'
  | 'addresses'
  | 'in use'
  | 'zone twice'
  | 'refused'
  | 'state'
  | 'association'
  | 'parameter'
  | 'unknown';

/** Sources: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html and the Route 53 API. */
const codes: Readonly<Record<Exclude<AwsCodeFamily, 'unknown'>, string>> = {
  permission: 'UnauthorizedOperation AccessDenied AccessDeniedException UnauthorizedAccess',
  expired: 'ExpiredToken ExpiredTokenException ExpiredTokens RequestExpired TokenRefreshRequired',
  credentials:
    'AuthFailure IncompleteSignature InvalidAccessKeyId InvalidClientTokenId InvalidSignatureException ' +
    'MissingAuthenticationToken SignatureDoesNotMatch UnrecognizedClientException',
  region: 'OptInRequired RegionDisabledException',
  throttled:
    'ConcurrentModification EC2ThrottledException PriorRequestNotComplete RequestLimitExceeded ' +
    'RequestThrottled SlowDown Throttling ThrottlingException TooManyRequestsException',
  unavailable: 'InternalError InternalFailure InternalServiceErrorException ServiceUnavailable Unavailable',
  missing:
    'InvalidInstanceId InvocationDoesNotExist NoSuchHostedZone ResourceNotFoundException VPCAssociationNotFound VPCAssociationAuthorizationNotFound',
  service: 'InvalidServiceName InvalidVpcEndpointService.NotFound InvalidVpcEndpointServiceId.NotFound',
  conflict:
    'ConflictingDomainExists HostedZoneAlreadyExists InvalidGroup.Duplicate InvalidPermission.Duplicate',
  token: 'IdempotentParameterMismatch',
  quota: 'LimitsExceeded TooManyHostedZones TooManyVPCAssociationAuthorizations',
  addresses: 'InsufficientFreeAddressesInSubnet',
  'in use': 'DependencyViolation HostedZoneNotEmpty InvalidGroup.InUse LastVPCAssociation',
  'zone twice': 'DuplicateSubnetsInSameZone',
  refused:
    'CannotDelete InvalidVpcPeeringConnectionState.DnsHostnamesDisabled OperationNotPermitted ' +
    'PublicZoneVPCAssociation TagPolicyViolation UnsupportedOperation',
  state: 'IncorrectState InvalidStateTransition',
  association: 'NotAuthorizedException',
  parameter:
    'InvalidChangeBatch InvalidClientToken InvalidDomainName InvalidGroup.Reserved InvalidInput InvalidParameter ' +
    'InvalidNextToken InvalidNextTokenException InvalidPaginationToken InvalidParameterException ' +
    'InvalidParameterCombination InvalidParameterValue InvalidPolicyDocument InvalidSubnet InvalidVPCId ' +
    'InvalidVpcEndpointType MissingParameter ValidationError ValidationException',
};

/** AWS names regularly: a code that is not listed is understood by its ending. */
const endings: readonly (readonly [RegExp, AwsCodeFamily])[] = [
  [/NotFound$|^NoSuch/, 'missing'],
  [/LimitExceeded$|^TooMany/, 'quota'],
  [/Duplicate$|AlreadyExists$/, 'conflict'],
  [/Malformed$/, 'parameter'],
];

export function familyOfAwsCode(serviceCode: string): AwsCodeFamily {
  const code = serviceCode.replace(/^(Client|Server)\./, '');
  return listed.get(code) ?? endings.find(([ending]) => ending.test(code))?.[1] ?? 'unknown';
}

const listed = new Map<string, AwsCodeFamily>(
  (Object.keys(codes) as (keyof typeof codes)[]).flatMap((family) =>
    codes[family].split(' ').map((code): [string, AwsCodeFamily] => [code, family]),
  ),
);
