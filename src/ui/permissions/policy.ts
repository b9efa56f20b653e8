/** What reading, planning and diagnosing asks of AWS. `sts:GetCallerIdentity` needs no permission. */
export const readingActions = [
  'ec2:DescribeDhcpOptions',
  'ec2:DescribeRegions',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcAttribute',
  'ec2:DescribeVpcEndpointServices',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeVpcs',
  'route53:GetHostedZone',
  'route53:ListHostedZones',
  'route53:ListHostedZonesByName',
  'route53:ListHostedZonesByVPC',
  'route53:ListResourceRecordSets',
  'route53profiles:ListProfileAssociations',
  'route53resolver:ListResolverRuleAssociations',
  'route53resolver:ListResolverRules',
] as const;

/**
 * What applying and rolling back same-region plans asks in addition. An endpoint with private DNS also needs
 * `route53:AssociateVPCWithHostedZone`, a dependent action of `ec2:CreateVpcEndpoint`:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export const changingActions = [
  'ec2:AuthorizeSecurityGroupIngress',
  'ec2:CreateSecurityGroup',
  'ec2:CreateTags',
  'ec2:CreateVpcEndpoint',
  'ec2:DeleteSecurityGroup',
  'ec2:DeleteVpcEndpoints',
  'ec2:ModifyVpcAttribute',
  'ec2:RevokeSecurityGroupIngress',
  'route53:AssociateVPCWithHostedZone',
] as const;

/** An identity-based policy, ready to be attached. */
export function requiredPolicy(): string {
  const allow = (sid: string, actions: readonly string[]) => {
    return { Sid: sid, Effect: 'Allow', Action: actions, Resource: '*' };
  };
  const statements = [allow('ReadAndDiagnose', readingActions), allow('ProvisionAndRollBack', changingActions)];
  return `${JSON.stringify({ Version: '2012-10-17', Statement: statements }, null, 2)}\n`;
}
