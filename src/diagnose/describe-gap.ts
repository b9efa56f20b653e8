import { t } from '@vscode/l10n';
import type { NotRead, Readable } from '../dns/missing';
import { pathGaps } from './describe-path-gap';
import type { Gap } from './gap';
import type { GapDescription } from './gap-description';

/** What is not known, and what would settle it. */
export function describeGap(gap: Gap): GapDescription {
  return describe(gap.kind, gap);
}

type GapOf<K extends Gap['kind']> = Extract<Gap, { readonly kind: K }>;

function describe<K extends Gap['kind']>(kind: K, gap: GapOf<K>): GapDescription {
  return table[kind](gap);
}

const table: { readonly [K in Gap['kind']]: (gap: GapOf<K>) => GapDescription } = {
  'not read': describeNotRead,
  'shared VPC': (gap) => ({
    sentence: t(
      '{0} belongs to account {1}, whose endpoints this profile does not see.',
      gap.vpcId,
      gap.ownerId,
    ),
    remedy: t('Diagnose with a profile of account {0}.', gap.ownerId),
  }),
  'unlisted host': (gap) => ({
    sentence: t(
      'Datadog lists no service for {0}, so its public name may lead to any of {1}.',
      gap.host,
      gap.site,
    ),
    remedy: t('Look {0} up from an instance in the VPC.', gap.host),
  }),
  'endpoint out of sight': (gap) => ({
    sentence: t(
      '{0} is not among the endpoints that this profile sees in {1}.',
      gap.endpointId,
      gap.regionsRead.join(', '),
    ),
    remedy: t(
      'Read the region of {0} too, or diagnose with a profile of its account; if it was deleted, remove the record.',
      gap.endpointId,
    ),
  }),
  'not a name of the endpoint': (gap) => ({
    sentence: t('{0} is not among the DNS names of {1}.', gap.dnsName, gap.endpointId),
    remedy: t('Point the record to a name that {0} has.', gap.endpointId),
  }),
  'name not verified': (gap) => ({
    sentence: t('AWS has not verified the private DNS name {0} of {1}.', gap.name, gap.serviceName),
    remedy: t('Look {0} up from an instance in the VPC, and tell Datadog support.', gap.name),
  }),
  'plain addresses': (gap) => ({
    sentence: t(
      '{0} in zone {1} holds plain addresses: {2}.',
      gap.name,
      gap.zoneId,
      gap.addresses.join(', '),
    ),
    remedy: t(
      'Compare them with the interfaces of the endpoint, or make {0} an alias of the endpoint.',
      gap.name,
    ),
    permission: 'ec2:DescribeNetworkInterfaces',
  }),
  'foreign target': (gap) => ({
    sentence: t('{0} in zone {1} points to {2}, which is not an endpoint.', gap.name, gap.zoneId, gap.target),
    remedy: t('Look {0} up from an instance in the VPC, or make it an alias of the endpoint.', gap.name),
  }),
  delegation: (gap) => ({
    sentence: t('Zone {0} delegates {1} to other name servers.', gap.zoneId, gap.name),
    remedy: t('Look the host up from an instance in the VPC.'),
  }),
  'some places alone': (gap) => ({
    sentence: t(
      '{0} in zone {1} has records for some places alone ({2}): who asks from another gets no answer.',
      gap.name,
      gap.zoneId,
      gap.places.join(', '),
    ),
    remedy: t('Add a default record of {0}, or look the host up from an instance in the VPC.', gap.name),
  }),
  'IPv6 alone': (gap) => ({
    sentence: t('{0} in zone {1} has IPv6 addresses alone.', gap.name, gap.zoneId),
    remedy: t('Add an alias A record of {0} to the endpoint.', gap.name),
  }),
  'firewall list not shown': (gap) => ({
    sentence: t(
      'DNS Firewall rule group {0} holds a list that AWS does not show, which may decide over the name.',
      gap.groupIds.join(', '),
    ),
    remedy: t("Look the host up from an instance in the VPC, or allow the site's names in a rule before it."),
  }),
  'no host name': (gap) => ({
    sentence: t('{0} cannot be a host name.', gap.name),
    remedy: t('Write it like trace.agent.datadoghq.com.'),
  }),
  'answers disagree': (gap) => ({
    sentence: t('Several records for {0} lead to different places.', gap.name),
    remedy: t('Keep the one that points to the endpoint.'),
  }),
  'endless chain': (gap) => ({
    sentence: t('The records for {0} lead back to it.', gap.name),
    remedy: t('Point one of them to the endpoint.'),
  }),
  'unlisted service': (gap) => ({
    sentence: t('{0} is of service {1}, which is not in the catalogue.', gap.endpointId, gap.serviceName),
    remedy: t("Compare the service name with Datadog's guide, and update this extension."),
  }),
  ...pathGaps,
};

function describeNotRead({ what, of, problem }: NotRead): GapDescription {
  const { name, permission } = readables[what];
  if (problem === undefined) {
    return {
      sentence: t('{0} of {1} were not read.', name(), of),
      remedy: t('Read {0}, then diagnose again.', of),
    };
  }
  return { sentence: problem.sentence, remedy: problem.remedy, permission: problem.permission ?? permission };
}

/** Each with the IAM action that reads it. */
const readables: Readonly<Record<Readable, { readonly name: () => string; readonly permission: string }>> = {
  identity: { name: () => t('Account and identity'), permission: 'sts:GetCallerIdentity' },
  VPCs: { name: () => t('VPCs'), permission: 'ec2:DescribeVpcs' },
  'DNS attributes': { name: () => t('DNS attributes'), permission: 'ec2:DescribeVpcAttribute' },
  'name servers': { name: () => t('DHCP options'), permission: 'ec2:DescribeDhcpOptions' },
  'Resolver rules': {
    name: () => t('Resolver rules'),
    permission: 'route53resolver:ListResolverRuleAssociations',
  },
  'Route 53 Profiles': {
    name: () => t('Route 53 Profiles'),
    permission: 'route53profiles:ListProfileAssociations',
  },
  'DNS Firewall': {
    name: () => t('DNS Firewall rules'),
    permission: 'route53resolver:ListFirewallRuleGroupAssociations',
  },
  'zones of the VPC': { name: () => t('Private zones'), permission: 'route53:ListHostedZonesByVPC' },
  'private zones': { name: () => t('Private zones'), permission: 'route53:ListHostedZones' },
  'records of a zone': { name: () => t('Records'), permission: 'route53:ListResourceRecordSets' },
  'authorizations of a zone': {
    name: () => t('Authorizations'),
    permission: 'route53:ListVPCAssociationAuthorizations',
  },
  endpoints: { name: () => t('Endpoints'), permission: 'ec2:DescribeVpcEndpoints' },
  'security groups': { name: () => t('Security groups'), permission: 'ec2:DescribeSecurityGroups' },
  subnets: { name: () => t('Subnets'), permission: 'ec2:DescribeSubnets' },
};
