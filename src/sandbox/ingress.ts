import type { SecurityPeer, SecurityRule } from '../network/vpc';
import { canonicalCidr } from './cidr';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { securityGroupFor } from './security-groups';
import type { SecurityGroupOfWorld } from './world';

/** Default quota: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
const rulesPerGroup = 60;

export function allowIngress(scene: Scene, groupId: string, wanted: SecurityRule): Changed<void> {
  const group = securityGroupFor(scene, groupId);
  const rule = checkedRule(scene, wanted);
  if (group.ingress.some((other) => isSame(other, rule))) return { world: scene.world, value: undefined };
  if (group.ingress.length >= rulesPerGroup)
    throw new Refusal(
      'RulesPerSecurityGroupLimitExceeded',
      `The maximum number of rules per security group has been reached: ${groupId}`,
    );
  return withIngress(scene, group, [...group.ingress, rule]);
}

export function revokeIngress(scene: Scene, groupId: string, unwanted: SecurityRule): Changed<void> {
  const group = securityGroupFor(scene, groupId);
  const rule = checkedRule(scene, unwanted);
  return withIngress(
    scene,
    group,
    group.ingress.filter((other) => !isSame(other, rule)),
  );
}

function withIngress(
  { world }: Scene,
  group: SecurityGroupOfWorld,
  ingress: readonly SecurityRule[],
): Changed<void> {
  const changed = { ...group, ingress };
  const securityGroups = world.securityGroups.map((other) => (other === group ? changed : other));
  return { world: { ...world, securityGroups }, value: undefined };
}

function checkedRule(scene: Scene, { protocol, ports, peer }: SecurityRule): SecurityRule {
  const needsPorts = protocol === 'tcp' || protocol === 'udp';
  if (needsPorts && ports === undefined)
    throw new Refusal(
      'InvalidParameterValue',
      `Invalid value 'Must specify both from and to ports with TCP/UDP.'`,
    );
  if (ports !== undefined && !isRange(ports))
    throw new Refusal('InvalidParameterValue', `Invalid port range ${ports.from}-${ports.to}`);
  return { protocol, ...(ports === undefined ? {} : { ports }), peer: checkedPeer(scene, peer) };
}

function isRange({ from, to }: { readonly from: number; readonly to: number }): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to <= 65_535;
}

function checkedPeer(scene: Scene, peer: SecurityPeer): SecurityPeer {
  switch (peer.kind) {
    case 'cidr': {
      const cidr = canonicalCidr(peer.cidr);
      if (cidr === undefined)
        throw new Refusal('InvalidParameterValue', `CIDR block ${peer.cidr} is malformed`);
      return { kind: 'cidr', cidr };
    }
    case 'security-group':
      return { kind: 'security-group', id: securityGroupFor(scene, peer.id).id };
    case 'prefix-list':
      throw new Refusal('InvalidPrefixListID.NotFound', `The prefix list ID '${peer.id}' does not exist`);
  }
}

function isSame(a: SecurityRule, b: SecurityRule): boolean {
  return (
    a.protocol === b.protocol &&
    a.ports?.from === b.ports?.from &&
    a.ports?.to === b.ports?.to &&
    a.peer.kind === b.peer.kind &&
    peerName(a.peer) === peerName(b.peer)
  );
}

function peerName(peer: SecurityPeer): string {
  return peer.kind === 'cidr' ? peer.cidr : peer.id;
}
