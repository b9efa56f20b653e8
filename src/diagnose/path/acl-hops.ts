import type { Cidr } from '../../network/cidr';
import type { NetworkAcl } from '../../network/network-acl';
import { type AclAnswer, type Ports, aclAnswers, findAcl, https, portsOfAnswers } from './acl-answer';
import type { HopOf } from './hop';
import { type PartJudged, type Traffic, fails, isUnknown, judgementOf, passes } from './hop-made';
import { type Side, see } from './side';

type AclHop = HopOf<'network ACL'>;

/** Network ACLs keep no state: each side judges what goes there and what comes back. */
export function aclHop(
  at: AclHop['at'],
  way: AclHop['way'],
  side: Side,
  traffic: Traffic,
): readonly AclHop[] {
  const { subnet, target } = traffic;
  // They stand at the border of a subnet.
  if (subnet.id === target.subnetId) return [];
  const other = at === 'client' ? target.block : subnet.block;
  const subnetId = at === 'client' ? subnet.id : target.subnetId;
  const base = { kind: 'network ACL', way, at, vpcId: side.vpcId } as const;
  const acls = see(side, 'network ACLs');
  if (acls.kind === 'missing') return [{ ...base, ...judgementOf(traffic, [isUnknown(other, acls.gap)]) }];
  const acl = findAcl(acls.value, subnetId);
  if (acl === undefined) {
    const gap = { kind: 'no table of the subnet', what: 'network ACLs', subnetId } as const;
    return [{ ...base, ...judgementOf(traffic, [isUnknown(other, gap)]) }];
  }
  const judged = judge(acl, at, way, other);
  return [{ ...base, aclId: acl.id, ...judgementOf(traffic, judged) }];
}

function judge(acl: NetworkAcl, at: AclHop['at'], way: AclHop['way'], other: Cidr): readonly PartJudged[] {
  const isOutbound = (at === 'client') === (way === 'there');
  const rules = isOutbound ? acl.outbound : acl.inbound;
  const ports = way === 'there' ? https : portsOfAnswers;
  return aclAnswers(rules, other, ports).map((answer) => outcomeOf(answer, acl.id));
}

function outcomeOf({ part, lets, allowed }: AclAnswer, aclId: string): PartJudged {
  if (lets === 'all') return passes(part);
  if (lets === 'none') return fails(part);
  return isUnknown(part, { kind: 'ports of answers', aclId, allowed: allowed.map(nameOfPorts) });
}

function nameOfPorts({ from, to }: Ports): string {
  return from === to ? String(from) : `${from}-${to}`;
}
