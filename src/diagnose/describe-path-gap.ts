import { t } from '@vscode/l10n';
import type { GapDescription } from './gap-description';
import type { PathGap, PathPart } from './path/path-gap';
import { someOf } from '../plan/some-of';

type GapOf<K extends PathGap['kind']> = Extract<PathGap, { readonly kind: K }>;

const choose = (): string => t('Choose the instance, task or function that sends, and diagnose again.');

export const pathGaps: { readonly [K in PathGap['kind']]: (gap: GapOf<K>) => GapDescription } = {
  'VPC not looked into': ({ vpcId, region, ownerId }) => ({
    sentence: t('Nobody looked into {0} in {1}, through which packets go.', vpcId, region),
    remedy:
      ownerId === undefined
        ? t('Look into {0}, then diagnose again.', vpcId)
        : t('Look into {0} with a profile of account {1}, then diagnose again.', vpcId, ownerId),
  }),
  'path not read': ({ what, problem }) => ({
    sentence: problem.sentence,
    remedy: problem.remedy,
    permission: problem.permission ?? permissions[what],
  }),
  'no subnets': ({ vpcId }) => ({
    sentence: t('{0} has no subnet that this profile sees, so where packets come from is not known.', vpcId),
    remedy: t('Diagnose with a profile of the account that owns the subnets.'),
  }),
  'subnet out of sight': ({ subnetId, vpcId }) => ({
    sentence: t('Subnet {0} is not among those of {1} that this profile sees.', subnetId, vpcId),
    remedy: t('Diagnose with a profile of the account that owns {0}.', vpcId),
    permission: 'ec2:DescribeSubnets',
  }),
  'no interfaces': ({ endpointId }) => ({
    sentence: t('Which addresses endpoint {0} has is not seen.', endpointId),
    remedy: t('Wait until it is available, then diagnose again.'),
    permission: permissions['network interfaces'],
  }),
  'interface without IPv4': ({ endpointId, interfaceId }) => ({
    sentence: t('Interface {0} of endpoint {1} has no IPv4 address.', interfaceId, endpointId),
    remedy: t('Look whether those that send use IPv6, and connect to port 443 from one of them.'),
  }),
  'no table of the subnet': ({ what, subnetId }) => ({
    sentence:
      what === 'route tables'
        ? t('No route table of subnet {0} is among those that this profile sees.', subnetId)
        : t('No network ACL of subnet {0} is among those that this profile sees.', subnetId),
    remedy: t('Diagnose with a profile of the account that owns subnet {0}.', subnetId),
    permission: permissions[what],
  }),
  'route may lead there': ({ routeTableId, destination, target }) => ({
    sentence: t(
      'Route {0} of {1} leads to {2} ({3}), whose own routes are not read.',
      destination,
      routeTableId,
      target.kind,
      target.id,
    ),
    remedy: t('Connect to port 443 of the endpoint from an instance in the VPC.'),
  }),
  'route by prefix list': ({ routeTableId, id }) => ({
    sentence: t('Where {0} leads depends on the entries of prefix list {1}.', routeTableId, id),
    remedy: t('Compare its entries with the addresses of the endpoint and of the VPC.'),
    permission: 'ec2:GetManagedPrefixListEntries',
  }),
  'peering out of sight': ({ peeringId, vpcId }) => ({
    sentence: t('The state of VPC peering {0}, to which {1} routes, is not known.', peeringId, vpcId),
    remedy: t('Read the network again, also with a profile of the account at its other side.'),
    permission: 'ec2:DescribeVpcPeeringConnections',
  }),
  'ports of answers': ({ aclId, allowed }) => ({
    sentence: t(
      'Network ACL {0} lets answers through only to the ports {1}; which ones clients use is not known.',
      aclId,
      someOf(allowed),
    ),
    remedy: t(
      'Allow TCP 1024-65535 for answers, or compare with the ports of the clients: functions use all of them.',
    ),
  }),
  'prefix list': ({ id }) => ({
    sentence: t('Whether HTTPS gets through depends on the entries of prefix list {0}.', id),
    remedy: t('Compare its entries with the addresses of the VPC and of the endpoint.'),
    permission: 'ec2:GetManagedPrefixListEntries',
  }),
  'security group out of sight': ({ id, endpointId }) => ({
    sentence: t(
      'Security group {0} of {1} is not among those of its VPC that this profile sees.',
      id,
      endpointId,
    ),
    remedy: t('Diagnose with a profile of the account that owns {0}.', id),
    permission: 'ec2:DescribeSecurityGroups',
  }),
  'group of the client out of sight': ({ id, vpcId }) => ({
    sentence: t('Security group {0} is not among those of {1} that this profile sees.', id, vpcId),
    remedy: t('Diagnose with a profile of the account that owns {0}.', id),
    permission: 'ec2:DescribeSecurityGroups',
  }),
  'group of another account': ({ id, ownerId }) => ({
    sentence: t('Members of {0} of account {1} get through; who that is is not known.', id, ownerId),
    remedy: choose(),
  }),
  'members of a group': ({ id, vpcId }) => ({
    sentence: t(
      'Only members of {0} get through from {1}; whether those that send are is not known.',
      id,
      vpcId,
    ),
    remedy: choose(),
  }),
  'endpoint partly available': ({ endpointId }) => ({
    sentence: t(
      'Endpoint {0} is partly available: whether it answers in every zone is not known.',
      endpointId,
    ),
    remedy: t('Connect to port 443 of the endpoint from an instance in the VPC.'),
  }),
  'endpoint policy': ({ endpointId }) => ({
    sentence: t('Endpoint {0} has a policy that does not allow everything.', endpointId),
    remedy: t('Set its policy to full access, or send something and see whether it arrives.'),
  }),
};

const permissions: Readonly<Record<PathPart, string>> = {
  VPCs: 'ec2:DescribeVpcs',
  'route tables': 'ec2:DescribeRouteTables',
  'network ACLs': 'ec2:DescribeNetworkAcls',
  peerings: 'ec2:DescribeVpcPeeringConnections',
  'network interfaces': 'ec2:DescribeNetworkInterfaces',
  'security groups': 'ec2:DescribeSecurityGroups',
  subnets: 'ec2:DescribeSubnets',
};
