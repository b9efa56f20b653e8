import { normalizeHost } from '../catalogue/host';
import type { FirewallRule } from '../network/firewall-rule';
import { isWithin } from './domain';
import type { Missing } from './missing';
import type { Answer, Link } from './resolution';
import type { VpcView } from './vpc-view';

/**
 * What DNS Firewall leaves of an answer. It looks at queries to the resolver of the VPC, also at those that a private
 * zone or an endpoint would answer, and at each name of a chain of aliases unless a rule trusts the chain.
 * https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-dns-firewall-rule-settings.html
 */
export function filtered(
  host: string,
  answer: Answer,
  { firewall, nameServers, dns }: Pick<VpcView, 'firewall' | 'nameServers' | 'dns'>,
): Answer {
  if (answer.kind === 'unanswered') return answer;
  if (answer.kind === 'elsewhere' && answer.by.kind === 'name servers') return answer;
  if (firewall.kind === 'missing') return notKnown(answer, [firewall.missing]);
  if (firewall.value.length === 0) return answer;
  const decisions = decide(namesOf(host, answer.chain), firewall.value);
  const [first] = decisions;
  if (decisions.length === 1 && first?.kind === 'passes') return answer;
  if (decisions.length === 1 && first?.kind === 'blocked') {
    // Whether that resolver is asked at all.
    const unread = [nameServers, dns].flatMap((known) => (known.kind === 'missing' ? [known.missing] : []));
    if (unread.length > 0) return notKnown(answer, answer.kind === 'unknown' ? [] : unread);
    const { name, rule } = first;
    return { kind: 'blocked', rule, chain: [...answer.chain, { kind: 'blocked by firewall', name, rule }] };
  }
  const groupIds = [
    ...new Set(decisions.flatMap((one) => (one.kind === 'passes' ? [] : [one.rule.groupId]))),
  ];
  return notKnown(answer, [{ kind: 'firewall list not shown', groupIds }]);
}

type Decision =
  | { readonly kind: 'passes' }
  | { readonly kind: 'blocked' | 'not known'; readonly name: string; readonly rule: FirewallRule };

/** One decision where it is certain, otherwise all that may be. */
function decide(names: readonly string[], rules: readonly FirewallRule[]): readonly Decision[] {
  const doubts: Decision[] = [];
  let trusting: FirewallRule | undefined;
  for (const [index, name] of names.entries()) {
    const looking = index === 0 ? rules : rules.filter(({ inspects }) => inspects === 'whole chain');
    const { rule, maybe } = firstMatch(name, looking);
    // With such a rule nobody looks at the names behind the first.
    trusting ??= maybe.find(({ action, inspects }) => inspects === 'first name' && action !== 'block');
    const isBlocked = rule?.action === 'block';
    // Only a rule that would decide otherwise makes it doubtful.
    const other = maybe.find(({ action }) => (action === 'block') !== isBlocked);
    if (other !== undefined) doubts.push({ kind: 'not known', name, rule: other });
    else if (isBlocked && index > 0 && trusting !== undefined)
      doubts.push({ kind: 'not known', name, rule: trusting });
    else if (isBlocked) return [{ kind: 'blocked', name, rule }];
    else if (rule?.inspects === 'first name') break;
  }
  return doubts.length === 0 ? [{ kind: 'passes' }] : [...doubts, { kind: 'passes' }];
}

function firstMatch(
  name: string,
  rules: readonly FirewallRule[],
): { readonly rule?: FirewallRule; readonly maybe: readonly FirewallRule[] } {
  const maybe: FirewallRule[] = [];
  for (const rule of rules) {
    if (rule.matches.kind === 'not shown') maybe.push(rule);
    else if (rule.matches.domains.some((domain) => covers(domain, name))) return { rule, maybe };
  }
  return { maybe };
}

function covers(domain: string, name: string): boolean {
  if (domain === '*') return true;
  if (!domain.startsWith('*.')) return domain === name;
  const parent = domain.slice(2);
  return name !== parent && isWithin(name, parent);
}

/** The name that was asked for and those it turned out to be an alias of. */
function namesOf(host: string, chain: readonly Link[]): readonly string[] {
  const further = chain.flatMap((link) => {
    if (link.kind === 'public alias') return [link.to];
    return link.kind === 'record' && link.type === 'CNAME' ? link.targets.map(normalizeHost) : [];
  });
  return [...new Set([host, ...further])];
}

function notKnown({ chain, ...answer }: Answer, missing: readonly Missing[]): Answer {
  const known = answer.kind === 'unknown' ? answer.missing : [];
  return { kind: 'unknown', missing: [...known, ...missing], chain };
}
