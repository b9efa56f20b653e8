import { describe, expect, it } from 'vitest';
import { familyOfAwsCode } from '../../src/network/aws-code-family';
import { problemOfAwsCode } from '../../src/network/problem-of-aws-code';
import { problemWithoutAnswer } from '../../src/network/problem-without-answer';
import type { ProblemCode } from '../../src/problem';

function facts(serviceCode: string, message = '', action = 'ec2:DescribeVpcs') {
  return problemOfAwsCode({ serviceCode, message, action, region: 'eu-west-1', profile: 'ops' }).facts;
}

/** Every error that the calls of this extension can meet, by what it means to a person. */
const codes: Readonly<Partial<Record<ProblemCode, string>>> = {
  'permission-missing': 'UnauthorizedOperation AccessDenied AccessDeniedException',
  'expired-login': 'ExpiredToken ExpiredTokens ExpiredTokenException RequestExpired',
  'no-credentials': 'AuthFailure InvalidClientTokenId UnrecognizedClientException SignatureDoesNotMatch',
  'region-unavailable': 'OptInRequired',
  throttled:
    'Throttling ThrottlingException RequestLimitExceeded PriorRequestNotComplete ConcurrentModification',
  'not-found':
    'InvalidServiceName InvalidVpcEndpointService.NotFound InvalidVpcEndpointServiceId.NotFound ' +
    'InvalidVpcEndpoint.NotFound InvalidVpcEndpointId.NotFound InvalidSubnetID.NotFound ' +
    'InvalidSubnetId.NotFound InvalidVpcID.NotFound InvalidGroup.NotFound InvalidSecurityGroupID.NotFound ' +
    'InvalidDhcpOptionID.NotFound InvalidRouteTableID.NotFound InvalidRoute.NotFound ' +
    'InvalidVpcPeeringConnectionID.NotFound NoSuchHostedZone VPCAssociationNotFound ' +
    'VPCAssociationAuthorizationNotFound',
  conflict:
    'ConflictingDomainExists HostedZoneAlreadyExists InvalidGroup.Duplicate InvalidPermission.Duplicate ' +
    'RouteAlreadyExists VpcPeeringConnectionAlreadyExists IdempotentParameterMismatch',
  'quota-reached':
    'VpcEndpointLimitExceeded RulesPerSecurityGroupLimitExceeded SecurityGroupsPerInterfaceLimitExceeded ' +
    'NetworkInterfaceLimitExceeded InsufficientFreeAddressesInSubnet TooManyHostedZones LimitsExceeded ' +
    'TooManyVPCAssociationAuthorizations RouteLimitExceeded VpcPeeringConnectionsPerVpcLimitExceeded',
  refused:
    'DependencyViolation OperationNotPermitted UnsupportedOperation TagPolicyViolation CannotDelete ' +
    'NotAuthorizedException LastVPCAssociation HostedZoneNotEmpty PublicZoneVPCAssociation ' +
    'IncorrectState InvalidStateTransition InvalidVpcPeeringConnectionState.DnsHostnamesDisabled',
  'invalid-request':
    'InvalidParameter InvalidParameterCombination InvalidParameterValue InvalidPolicyDocument InvalidSubnet ' +
    'InvalidClientToken InvalidVpcEndpointType InvalidVpcID.Malformed InvalidGroupId.Malformed ' +
    'DuplicateSubnetsInSameZone InvalidVPCId InvalidInput InvalidDomainName InvalidChangeBatch',
  'unexpected-answer': 'InternalError ServiceUnavailable SomethingNew',
};

describe('wording an error of AWS', () => {
  for (const [code, serviceCodes] of Object.entries(codes))
    it.each(serviceCodes.split(' '))(`understands %s as ${code}`, (serviceCode) => {
      expect(facts(serviceCode)).toMatchObject({ code, serviceCode });
    });

  it('names the call that was refused, the profile, the place and the permission', () => {
    expect(facts('UnauthorizedOperation', 'You are not authorized to perform this operation.')).toEqual({
      code: 'permission-missing',
      sentence: 'Could not read VPCs in eu-west-1: profile "ops" may not call ec2:DescribeVpcs.',
      remedy: 'Show the policy that allows it, or ask for ec2:DescribeVpcs.',
      actions: ['show-permissions', 'retry'],
      permission: 'ec2:DescribeVpcs',
      serviceCode: 'UnauthorizedOperation',
    });
  });

  it('names the permission that AWS names, where it is another than the call', () => {
    const message = 'User: arn:aws:iam::1:user/a is not authorized to perform: ec2:CreateTags on resource: *';
    const tagged = facts('UnauthorizedOperation', message, 'ec2:CreateVpcEndpoint');
    expect(tagged.permission).toBe('ec2:CreateTags');
    expect(tagged.sentence).toBe(
      'Could not create an endpoint in eu-west-1: profile "ops" may not call ec2:CreateTags.',
    );
  });

  it('says so when a policy of the organization denies the call', () => {
    const message =
      'is not authorized to perform: ec2:DescribeVpcs with an explicit deny in a service control policy';
    expect(facts('UnauthorizedOperation', message).remedy).toContain('organization');
  });

  it('keeps the words of AWS where they name the thing, with one full stop', () => {
    expect(facts('InvalidVpcID.NotFound', "The vpc ID 'vpc-1' does not exist.").sentence).toBe(
      "Could not read VPCs in eu-west-1: The vpc ID 'vpc-1' does not exist (InvalidVpcID.NotFound).",
    );
  });

  it('tells apart what EC2 calls InvalidParameter', () => {
    const conflict = facts(
      'InvalidParameter',
      'private-dns-enabled cannot be set because there is already a conflicting DNS domain for a.example in the VPC vpc-1',
    );
    expect(conflict.code).toBe('conflict');
    expect(conflict.remedy).toContain('private zone of that name');
    const attributes = facts(
      'InvalidParameter',
      'Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for vpc-1',
    );
    expect(attributes.remedy).toContain('DNS support');
    const zone = facts(
      'InvalidParameter',
      'The VPC endpoint service x does not support the availability zone of the subnet: subnet-1',
    );
    expect(zone.remedy).toContain('zones');
  });

  it('understands codes with the prefix of the query protocol', () => {
    expect(familyOfAwsCode('Client.UnauthorizedOperation')).toBe('permission');
  });

  it('has words for calls without a region and for calls it does not know', () => {
    const call = { serviceCode: 'Throttling', message: 'Rate exceeded', profile: 'ops' };
    expect(problemOfAwsCode({ ...call, action: 'route53:ListHostedZones' }).facts.sentence).toMatch(
      /^Could not list private zones: /,
    );
    expect(problemOfAwsCode({ ...call, action: 'ec2:Unknown' }).facts.sentence).toMatch(
      /^The call ec2:Unknown failed in this account: /,
    );
  });

  it('keeps the cause', () => {
    const cause = new Error('as the SDK said it');
    const call = { serviceCode: 'Throttling', message: '', action: 'ec2:DescribeVpcs', profile: 'ops' };
    expect(problemOfAwsCode(call, cause).cause).toBe(cause);
  });
});

describe('wording a call without an answer', () => {
  it.each([
    ['no network', 'no-network'],
    ['timed out', 'timed-out'],
    ['no credentials', 'no-credentials'],
    ['profile missing', 'profile-missing'],
    ['login expired', 'expired-login'],
    ['not from AWS', 'unexpected-answer'],
  ] as const)('understands %s as %s', (reason, code) => {
    const problem = problemWithoutAnswer({
      reason,
      action: 'ec2:DescribeVpcs',
      region: 'eu-west-1',
      profile: 'ops',
    });
    expect(problem.code).toBe(code);
    expect(problem.facts.sentence).toMatch(/^Could not read VPCs in eu-west-1: .+\.$/);
    expect(problem.facts.remedy).toMatch(/\.$/);
    expect(problem.facts.actions?.length).toBeGreaterThan(0);
  });
});
