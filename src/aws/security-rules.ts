import type { IpPermission } from '@aws-sdk/client-ec2';
import type { SecurityPeer, SecurityRule } from '../network/vpc';

/** AWS groups the peers of the same ports; a rule of ours has one peer. */
export function rulesOf(permissions: readonly IpPermission[] | undefined): readonly SecurityRule[] {
  return (permissions ?? []).flatMap((permission) => {
    const traffic = { protocol: permission.IpProtocol ?? '-1', ...portsOf(permission) };
    return peersOf(permission).map((peer) => ({ ...traffic, peer }));
  });
}

function portsOf({
  IpProtocol: protocol,
  FromPort: from,
  ToPort: to,
}: IpPermission): Pick<SecurityRule, 'ports'> {
  // For ICMP the two fields are type and code.
  if (!withPorts.includes(protocol ?? '') || from === undefined || to === undefined) return {};
  return from <= 0 && (to < 0 || to >= 65_535) ? {} : { ports: { from, to } };
}

const withPorts = ['tcp', '6', 'udp', '17'];

function peersOf(permission: IpPermission): readonly SecurityPeer[] {
  return [
    ...(permission.IpRanges ?? []).flatMap(({ CidrIp }) => cidrPeer(CidrIp)),
    ...(permission.Ipv6Ranges ?? []).flatMap(({ CidrIpv6 }) => cidrPeer(CidrIpv6)),
    ...(permission.UserIdGroupPairs ?? []).flatMap(({ GroupId: id, UserId: ownerId }): SecurityPeer[] =>
      id === undefined ? [] : [{ kind: 'security-group', id, ...(ownerId === undefined ? {} : { ownerId }) }],
    ),
    ...(permission.PrefixListIds ?? []).flatMap(({ PrefixListId: id }): SecurityPeer[] =>
      id === undefined ? [] : [{ kind: 'prefix-list', id }],
    ),
  ];
}

function cidrPeer(cidr: string | undefined): SecurityPeer[] {
  return cidr === undefined ? [] : [{ kind: 'cidr', cidr }];
}

export function permissionOf({ protocol, ports, peer }: SecurityRule): IpPermission {
  return { IpProtocol: protocol, ...fieldsOfPorts(protocol, ports), ...fieldsOfPeer(peer) };
}

function fieldsOfPorts(protocol: string, ports: SecurityRule['ports']): Partial<IpPermission> {
  if (ports !== undefined) return { FromPort: ports.from, ToPort: ports.to };
  if (withPorts.includes(protocol)) return { FromPort: 0, ToPort: 65_535 };
  return protocol === 'icmp' || protocol === 'icmpv6' ? { FromPort: -1, ToPort: -1 } : {};
}

function fieldsOfPeer(peer: SecurityPeer): Partial<IpPermission> {
  switch (peer.kind) {
    case 'cidr':
      return peer.cidr.includes(':')
        ? { Ipv6Ranges: [{ CidrIpv6: peer.cidr }] }
        : { IpRanges: [{ CidrIp: peer.cidr }] };
    case 'security-group':
      return {
        UserIdGroupPairs: [
          { GroupId: peer.id, ...(peer.ownerId === undefined ? {} : { UserId: peer.ownerId }) },
        ],
      };
    case 'prefix-list':
      return { PrefixListIds: [{ PrefixListId: peer.id }] };
  }
}
