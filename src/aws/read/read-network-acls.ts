import {
  DescribeNetworkAclsCommand,
  type NetworkAcl as Answer,
  type NetworkAclEntry,
} from '@aws-sdk/client-ec2';
import type { At } from '../../network/account-reading';
import type { NetworkAcl, NetworkAclRule } from '../../network/network-acl';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { nameOf, tagsOf } from '../tags';

export async function readNetworkAcls(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly NetworkAcl[]> {
  const acls = await allPages(
    aws,
    { ...at, action: 'ec2:DescribeNetworkAcls' },
    {
      readPage: (NextToken, options) =>
        aws.clients.ec2(at.region).send(
          new DescribeNetworkAclsCommand({
            Filters: [{ Name: 'vpc-id', Values: [vpcId] }],
            MaxResults: 1000,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.NetworkAcls,
      nextOf: (page) => page.NextToken,
    },
  );
  return acls.map(aclOf);
}

function aclOf(acl: Answer): NetworkAcl {
  const rules = (isEgress: boolean) =>
    (acl.Entries ?? [])
      .filter(({ Egress: egress = false }) => egress === isEgress)
      .flatMap(ruleOf)
      .sort((a, b) => a.number - b.number);
  return {
    id: acl.NetworkAclId ?? '',
    ...nameOf(acl.Tags),
    vpcId: acl.VpcId ?? '',
    isDefault: acl.IsDefault ?? false,
    subnetIds: (acl.Associations ?? []).flatMap(({ SubnetId: id }) => id ?? []),
    inbound: rules(false),
    outbound: rules(true),
    tags: tagsOf(acl.Tags),
  };
}

function ruleOf(entry: NetworkAclEntry): readonly NetworkAclRule[] {
  const cidr = entry.CidrBlock ?? entry.Ipv6CidrBlock;
  if (cidr === undefined) return [];
  const protocol = protocols[entry.Protocol ?? '-1'] ?? entry.Protocol ?? '-1';
  return [
    {
      number: entry.RuleNumber ?? 0,
      action: entry.RuleAction === 'allow' ? 'allow' : 'deny',
      protocol,
      ...portsOf(protocol, entry.PortRange),
      cidr,
    },
  ];
}

/** EC2 answers the numbers of protocols here, their names in security groups. */
const protocols: Readonly<Partial<Record<string, string>>> = {
  '1': 'icmp',
  '6': 'tcp',
  '17': 'udp',
  '58': 'icmpv6',
};

function portsOf(protocol: string, range: NetworkAclEntry['PortRange']): Pick<NetworkAclRule, 'ports'> {
  const { From: from, To: to } = range ?? {};
  if (from === undefined || to === undefined || !['tcp', 'udp'].includes(protocol)) return {};
  return from <= 0 && to >= 65_535 ? {} : { ports: { from, to } };
}
