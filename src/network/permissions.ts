import type { AccountChanges } from './account-changes';
import type { AccountPaths } from './account-paths';
import type { AccountProbing } from './account-probing';
import type { AccountReading } from './account-reading';
import type { AccountZoneChanges } from './account-zone-changes';

export type ReadingMethod = keyof AccountReading | keyof AccountPaths | 'networkInterfaces';
export type ProbingMethod = keyof AccountProbing | 'instanceNames';
export type ChangingMethod = keyof AccountChanges | keyof AccountZoneChanges;

/** IAM actions: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html */
type Actions = readonly string[];

/** All that a call of the account may ask of AWS. */
export const permissionsToRead: { readonly [M in ReadingMethod]: Actions } = {
  // "No permissions are required to perform this operation": API reference of GetCallerIdentity.
  identity: [],
  alias: ['iam:ListAccountAliases'],
  regions: ['ec2:DescribeRegions'],

  vpcs: ['ec2:DescribeVpcs'],
  subnets: ['ec2:DescribeSubnets'],
  endpoints: ['ec2:DescribeVpcEndpoints'],
  services: ['ec2:DescribeVpcEndpointServices'],

  dnsAttribute: ['ec2:DescribeVpcAttribute'],
  nameServers: ['ec2:DescribeDhcpOptions'],
  securityGroups: ['ec2:DescribeSecurityGroups'],
  resolverRules: ['route53resolver:ListResolverRuleAssociations', 'route53resolver:ListResolverRules'],
  firewallRules: [
    'route53resolver:ListFirewallRuleGroupAssociations',
    'route53resolver:ListFirewallRules',
    'route53resolver:ListFirewallDomains',
  ],
  profileAssociations: ['route53profiles:ListProfileAssociations'],
  zonesOfVpc: ['route53:ListHostedZonesByVPC'],

  peerings: ['ec2:DescribeVpcPeeringConnections'],
  routeTables: ['ec2:DescribeRouteTables'],
  networkAcls: ['ec2:DescribeNetworkAcls'],
  endpointInterfaces: ['ec2:DescribeNetworkInterfaces'],
  networkInterfaces: ['ec2:DescribeNetworkInterfaces'],

  // The second where the first is denied.
  zones: ['route53:ListHostedZonesByName', 'route53:ListHostedZones'],
  zoneAssociations: ['route53:GetHostedZone'],
  zoneRecords: ['route53:ListResourceRecordSets'],
  zoneAuthorizations: ['route53:ListVPCAssociationAuthorizations'],
};

/** All that a probe on instances may ask of AWS. */
export const permissionsToProbe: { readonly [M in ProbingMethod]: Actions } = {
  instances: ['ec2:DescribeInstances', 'ssm:DescribeInstanceInformation'],
  // Whoever may not probe chooses among instances by their ids.
  instanceNames: ['ec2:DescribeInstances'],
  runProbe: ['ssm:SendCommand'],
  probeRuns: ['ssm:ListCommandInvocations'],
  probeOutput: ['ssm:GetCommandInvocation'],
};

/** All that a change may ask of AWS. */
export const permissionsToChange: { readonly [M in ChangingMethod]: Actions } = {
  setDnsAttribute: ['ec2:ModifyVpcAttribute'],
  createSecurityGroup: ['ec2:CreateSecurityGroup', 'ec2:CreateTags'],
  deleteSecurityGroup: ['ec2:DeleteSecurityGroup'],
  allowIngress: ['ec2:AuthorizeSecurityGroupIngress'],
  revokeIngress: ['ec2:RevokeSecurityGroupIngress'],
  allowEgress: ['ec2:AuthorizeSecurityGroupEgress'],
  revokeEgress: ['ec2:RevokeSecurityGroupEgress'],
  // For tags and for private DNS AWS asks for actions that the first one depends on.
  createEndpoint: ['ec2:CreateVpcEndpoint', 'ec2:CreateTags', 'route53:AssociateVPCWithHostedZone'],
  deleteEndpoint: ['ec2:DeleteVpcEndpoints'],
  setPrivateDns: ['ec2:ModifyVpcEndpoint', 'route53:AssociateVPCWithHostedZone'],

  requestPeering: ['ec2:CreateVpcPeeringConnection', 'ec2:CreateTags'],
  acceptPeering: ['ec2:AcceptVpcPeeringConnection'],
  deletePeering: ['ec2:DeleteVpcPeeringConnection'],
  // A route is known by its destination: where it leads has to be read.
  addRoute: ['ec2:CreateRoute', 'ec2:DescribeRouteTables'],
  deleteRoute: ['ec2:DescribeRouteTables', 'ec2:DeleteRoute'],

  // Route 53 asks for the VPC as well: "To create a private hosted zone you must also have ec2:DescribeVpcs".
  createZone: [
    'route53:CreateHostedZone',
    // Where the same request was answered before, and the answer was lost.
    'route53:ListHostedZonesByName',
    'route53:ChangeTagsForResource',
    'ec2:DescribeVpcs',
  ],
  deleteZone: ['route53:DeleteHostedZone'],
  setRecord: ['route53:ChangeResourceRecordSets'],
  deleteRecord: ['route53:ChangeResourceRecordSets'],
  authorizeAssociation: ['route53:CreateVPCAssociationAuthorization'],
  withdrawAuthorization: ['route53:DeleteVPCAssociationAuthorization'],
  // The second tells whether what stands in the way is this very association.
  associateZone: ['route53:AssociateVPCWithHostedZone', 'route53:ListHostedZonesByVPC', 'ec2:DescribeVpcs'],
  disassociateZone: ['route53:DisassociateVPCFromHostedZone', 'ec2:DescribeVpcs'],
};
