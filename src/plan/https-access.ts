import type { RuleDirection, SecurityGroup, SecurityRule } from '../network/vpc';
import { type Cidr, isCovered, parseCidr } from '../network/cidr';

/** What the groups of an endpoint, taken together, let through to TCP 443. */
export interface HttpsAccess {
  /** The asked CIDR blocks that no rule covers wholly. */
  readonly missing: readonly string[];
  /** Security groups and prefix lists that rules name as sources; which addresses they hold is not known here. */
  readonly otherSources: readonly string[];
}

export function httpsAccess(groups: readonly SecurityGroup[], cidrs: readonly string[]): HttpsAccess {
  const { missing, named } = accessBy(groups, 'ingress', cidrs);
  return { missing, otherSources: named };
}

/** What the groups of a network interface, taken together, let out to TCP 443. */
export interface HttpsWayOut {
  /** The asked CIDR blocks that no rule covers wholly. */
  readonly missing: readonly string[];
  /** Security groups and prefix lists that rules name as destinations. */
  readonly named: readonly string[];
}

export function httpsWayOut(groups: readonly SecurityGroup[], cidrs: readonly string[]): HttpsWayOut {
  return accessBy(groups, 'egress', cidrs);
}

function accessBy(
  groups: readonly SecurityGroup[],
  direction: RuleDirection,
  cidrs: readonly string[],
): HttpsWayOut {
  const rules = groups.flatMap((group) => group[direction]).filter(isOpenForHttps);
  const open = rules.flatMap((rule) => cidrOf(rule) ?? []);
  const missing = cidrs.filter((text) => {
    const block = parseCidr(text);
    return block === undefined || !isCovered(block, open);
  });
  const named = rules.flatMap((rule) => (rule.peer.kind === 'cidr' ? [] : [rule.peer.id]));
  return { missing, named: [...new Set(named)] };
}

export function isOpenForHttps({ protocol, ports }: SecurityRule): boolean {
  if (protocol === '-1') return true;
  if (protocol !== 'tcp' && protocol !== '6') return false;
  return ports === undefined || (ports.from <= 443 && 443 <= ports.to) || ports.from === -1;
}

function cidrOf(rule: SecurityRule): Cidr | undefined {
  return rule.peer.kind === 'cidr' ? parseCidr(rule.peer.cidr) : undefined;
}
