import { type Cidr, contains, parseCidr } from '../../network/cidr';
import type { NetworkAcl, NetworkAclRule } from '../../network/network-acl';
import { splitBlock } from './split-block';

export interface Ports {
  readonly from: number;
  readonly to: number;
}

export const https: Ports = { from: 443, to: 443 };
/** Where clients of any kind get their answers: functions and load balancers use the whole range. */
export const portsOfAnswers: Ports = { from: 1024, to: 65_535 };

/** Which of the ports the rules let through, for each part of the block that is the other end. */
export interface AclAnswer {
  readonly part: Cidr;
  readonly allowed: readonly Ports[];
  readonly lets: 'all' | 'some' | 'none';
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html */
export function findAcl(acls: readonly NetworkAcl[], subnetId: string): NetworkAcl | undefined {
  return acls.find((acl) => acl.subnetIds.includes(subnetId));
}

/** The first rule that matches decides; what none matches is denied. */
export function aclAnswers(
  rules: readonly NetworkAclRule[],
  block: Cidr,
  ports: Ports,
): readonly AclAnswer[] {
  const forTcp = rulesForTcp(rules);
  const parts = splitBlock(
    block,
    forTcp.map((one) => one.block),
  );
  return parts.map((part) => {
    const matching = forTcp.filter((one) => contains(one.block, part)).map(({ rule }) => withPorts(rule));
    const ranges = splitPorts(ports, matching);
    const allowed = ranges.filter((range) => isAllowed(range, matching));
    const lets = allowed.length === 0 ? 'none' : allowed.length === ranges.length ? 'all' : 'some';
    return { part, allowed: joined(allowed), lets };
  });
}

/** The first rules to deny some of the ports to the parts that need them; one that allows has to stand before. */
export function denyingRules(
  rules: readonly NetworkAclRule[],
  block: Cidr,
  ports: Ports,
): readonly NetworkAclRule[] {
  const forTcp = rulesForTcp(rules);
  const lacking = aclAnswers(rules, block, ports).filter(({ lets }) => lets !== 'all');
  return lacking.flatMap(({ part }) => {
    const first = forTcp.find((one) => contains(one.block, part) && denies(one.rule, ports));
    return first?.rule ?? [];
  });
}

function denies(rule: NetworkAclRule, { from, to }: Ports): boolean {
  const { action, ports = { from, to } } = withPorts(rule);
  return action === 'deny' && ports.from <= to && from <= ports.to;
}

interface RuleWithBlock {
  readonly block: Cidr;
  readonly rule: NetworkAclRule;
}

/** Each list is looked at once for every subnet and interface. */
const known = new WeakMap<readonly NetworkAclRule[], readonly RuleWithBlock[]>();

function rulesForTcp(rules: readonly NetworkAclRule[]): readonly RuleWithBlock[] {
  const made = known.get(rules) ?? rules.filter(({ protocol }) => tcp.includes(protocol)).flatMap(withBlock);
  known.set(rules, made);
  return made;
}

const tcp = ['-1', 'tcp', '6'];

function withBlock(rule: NetworkAclRule): readonly RuleWithBlock[] {
  const block = parseCidr(rule.cidr);
  return block === undefined ? [] : [{ block, rule }];
}

/** A rule for all protocols is for all ports, whatever range it names. */
function withPorts({ protocol, ports, action }: NetworkAclRule): Matching {
  return { action, ...(protocol === '-1' || ports === undefined ? {} : { ports }) };
}

type Matching = Pick<NetworkAclRule, 'action' | 'ports'>;

/** Ranges that each rule holds wholly or not at all. */
function splitPorts({ from, to }: Ports, rules: readonly Matching[]): readonly Ports[] {
  const borders = rules.flatMap(({ ports }) => (ports === undefined ? [] : [ports.from, ports.to + 1]));
  const starts = [from, ...borders.filter((port) => from < port && port <= to)];
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return sorted.map((start, index) => ({ from: start, to: (sorted[index + 1] ?? to + 1) - 1 }));
}

function isAllowed(range: Ports, rules: readonly Matching[]): boolean {
  const rule = rules.find(
    ({ ports }) => ports === undefined || (ports.from <= range.from && range.to <= ports.to),
  );
  return rule?.action === 'allow';
}

function joined(ranges: readonly Ports[]): readonly Ports[] {
  return ranges.reduce<readonly Ports[]>((before, range) => {
    const last = before.at(-1);
    return last?.to === range.from - 1
      ? [...before.slice(0, -1), { from: last.from, to: range.to }]
      : [...before, range];
  }, []);
}
