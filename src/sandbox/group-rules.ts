import { isSameRule } from '../network/is-same-rule';
import type { RuleDirection, SecurityPeer, SecurityRule } from '../network/vpc';
import { canonicalCidr } from './cidr';
import { stateOfPeering } from './peering-state';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { securityGroupFor } from './security-groups';
import type { SecurityGroupOfWorld } from './world';

/** Of each direction. Default quota: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html */
const rulesPerGroup = 60;

export function allowRule(
  scene: Scene,
  direction: RuleDirection,
  groupId: string,
  wanted: SecurityRule,
): Changed<void> {
  const group = securityGroupFor(scene, groupId);
  const rule = checkedRule(scene, wanted);
  checkNetworks(scene, group, rule.peer);
  const rules = group[direction];
  if (rules.some((other) => isSameRule(other, rule))) return { world: scene.world, value: undefined };
  if (rules.length >= rulesPerGroup)
    throw new Refusal(
      'RulesPerSecurityGroupLimitExceeded',
      `The maximum number of rules per security group has been reached: ${groupId}`,
    );
  return changed(scene, group, { [direction]: [...rules, rule] });
}

export function revokeRule(
  scene: Scene,
  direction: RuleDirection,
  groupId: string,
  unwanted: SecurityRule,
): Changed<void> {
  const group = securityGroupFor(scene, groupId);
  const rule = checkedRule(scene, unwanted);
  return changed(scene, group, { [direction]: group[direction].filter((other) => !isSameRule(other, rule)) });
}

/** https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-security-groups.html */
function checkNetworks(scene: Scene, { vpcId }: SecurityGroupOfWorld, peer: SecurityPeer): void {
  if (peer.kind !== 'security-group') return;
  const named = securityGroupFor(scene, peer.id);
  const isPeered = scene.world.peerings.some((peering) => {
    const ends = [peering.requesterVpcId, peering.accepterVpcId];
    const joins = [vpcId, named.vpcId].every((id) => ends.includes(id));
    return joins && stateOfPeering(peering, scene.now) === 'active';
  });
  if (named.vpcId !== vpcId && !isPeered)
    throw new Refusal(
      'InvalidGroup.NotFound',
      `You have specified two resources that belong to different networks: ${peer.id}`,
    );
}

function changed(
  { world }: Scene,
  group: SecurityGroupOfWorld,
  change: Partial<Pick<SecurityGroupOfWorld, RuleDirection>>,
): Changed<void> {
  const securityGroups = world.securityGroups.map((other) =>
    other === group ? { ...group, ...change } : other,
  );
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
