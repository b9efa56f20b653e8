import { t } from '@vscode/l10n';

/** The first half of a failure's sentence: what was attempted, where. */
export function attempt(call: { readonly action: string; readonly region?: string }): string {
  const place = call.region ?? t('this account');
  return attempts[call.action]?.(place) ?? t('The call {0} failed in {1}', call.action, place);
}

/** By IAM action. Whole clauses, so that each can be translated as it stands. */
const attempts: Readonly<Record<string, (place: string) => string>> = {
  'sts:GetCallerIdentity': () => t('Could not find out which AWS account this is'),
  'iam:ListAccountAliases': () => t('Could not read the alias of this account'),
  'ec2:DescribeRegions': () => t('Could not list the regions of this account'),
  'ec2:DescribeVpcs': (place) => t('Could not read VPCs in {0}', place),
  'ec2:DescribeSubnets': (place) => t('Could not read subnets in {0}', place),
  'ec2:DescribeVpcEndpoints': (place) => t('Could not read endpoints in {0}', place),
  'ec2:DescribeVpcEndpointServices': (place) => t('Could not read endpoint services in {0}', place),
  'ec2:DescribeVpcAttribute': (place) => t('Could not read the DNS attributes of a VPC in {0}', place),
  'ec2:DescribeDhcpOptions': (place) => t('Could not read DHCP options in {0}', place),
  'ec2:DescribeSecurityGroups': (place) => t('Could not read security groups in {0}', place),
  'ec2:DescribeVpcPeeringConnections': (place) => t('Could not read VPC peerings in {0}', place),
  'ec2:DescribeRouteTables': (place) => t('Could not read route tables in {0}', place),
  'ec2:DescribeNetworkAcls': (place) => t('Could not read network ACLs in {0}', place),
  'ec2:DescribeNetworkInterfaces': (place) => t('Could not read network interfaces in {0}', place),
  'ec2:DescribeInstances': (place) => t('Could not read instances in {0}', place),
  'ssm:DescribeInstanceInformation': (place) =>
    t('Could not read which instances Systems Manager manages in {0}', place),
  'ssm:SendCommand': (place) => t('Could not send the probe to instances in {0}', place),
  'ssm:ListCommandInvocations': (place) => t('Could not read how far the probe is in {0}', place),
  'ssm:GetCommandInvocation': (place) => t('Could not read what the probe printed in {0}', place),
  'route53resolver:ListFirewallRuleGroupAssociations': (place) =>
    t('Could not read DNS Firewall rules in {0}', place),
  'route53resolver:ListFirewallRules': (place) => t('Could not read DNS Firewall rules in {0}', place),
  'route53resolver:ListFirewallDomains': (place) => t('Could not read DNS Firewall rules in {0}', place),
  'route53resolver:ListResolverRules': (place) => t('Could not read Resolver rules in {0}', place),
  'route53resolver:ListResolverRuleAssociations': (place) => t('Could not read Resolver rules in {0}', place),
  'route53profiles:ListProfileAssociations': (place) => t('Could not read Route 53 Profiles in {0}', place),
  'route53:ListHostedZonesByVPC': (place) => t('Could not read the private zones of a VPC in {0}', place),
  'route53:ListHostedZones': () => t('Could not list private zones'),
  'route53:ListHostedZonesByName': () => t('Could not list private zones'),
  'route53:GetHostedZone': () => t('Could not read the VPCs of a private zone'),
  'route53:ListResourceRecordSets': () => t('Could not read the records of a private zone'),
  'route53:ListVPCAssociationAuthorizations': () =>
    t('Could not read which VPCs may be associated with a private zone'),
  'ec2:ModifyVpcAttribute': (place) => t('Could not change a DNS attribute of a VPC in {0}', place),
  'ec2:CreateSecurityGroup': (place) => t('Could not create a security group in {0}', place),
  'ec2:DeleteSecurityGroup': (place) => t('Could not delete a security group in {0}', place),
  'ec2:AuthorizeSecurityGroupIngress': (place) => t('Could not allow inbound traffic in {0}', place),
  'ec2:RevokeSecurityGroupIngress': (place) => t('Could not revoke inbound traffic in {0}', place),
  'ec2:AuthorizeSecurityGroupEgress': (place) => t('Could not allow outbound traffic in {0}', place),
  'ec2:RevokeSecurityGroupEgress': (place) => t('Could not revoke outbound traffic in {0}', place),
  'ec2:CreateTags': (place) => t('Could not tag a resource in {0}', place),
  'ec2:CreateVpcEndpoint': (place) => t('Could not create an endpoint in {0}', place),
  'ec2:DeleteVpcEndpoints': (place) => t('Could not delete an endpoint in {0}', place),
  'ec2:ModifyVpcEndpoint': (place) => t('Could not change private DNS of an endpoint in {0}', place),
  'ec2:CreateVpcPeeringConnection': (place) => t('Could not request a VPC peering in {0}', place),
  'ec2:AcceptVpcPeeringConnection': (place) => t('Could not accept a VPC peering in {0}', place),
  'ec2:DeleteVpcPeeringConnection': (place) => t('Could not delete a VPC peering in {0}', place),
  'ec2:CreateRoute': (place) => t('Could not add a route in {0}', place),
  'ec2:DeleteRoute': (place) => t('Could not delete a route in {0}', place),
  'route53:CreateHostedZone': () => t('Could not create a private zone'),
  'route53:ChangeTagsForResource': () => t('Could not tag a private zone'),
  'route53:DeleteHostedZone': () => t('Could not delete a private zone'),
  'route53:ChangeResourceRecordSets': () => t('Could not change the records of a private zone'),
  'route53:CreateVPCAssociationAuthorization': () =>
    t('Could not authorize a VPC to be associated with a private zone'),
  'route53:DeleteVPCAssociationAuthorization': () =>
    t('Could not withdraw the authorization of a VPC for a private zone'),
  'route53:AssociateVPCWithHostedZone': () => t('Could not associate a VPC with a private zone'),
  'route53:DisassociateVPCFromHostedZone': () => t('Could not take a VPC away from a private zone'),
};
