/**
 * A network ACL keeps HTTPS from the endpoint, or answers from the clients.
 * Network ACLs keep no state: TCP 443 must be allowed there and the ports of clients back, at both subnets, and the
 * first rule that matches decides. Source: S25; Amazon VPC user guide, network ACL rules and ephemeral ports.
 */
import { t } from '@vscode/l10n';
import { type Cidr, parseCidr } from '../../network/cidr';
import { describeGap } from '../describe-gap';
import { describeHop } from '../describe-hop';
import type { Facts } from '../facts';
import { denyingRules, https, portsOfAnswers } from '../path/acl-answer';
import type { HopOf } from '../path/hop';
import { troublesOfKind } from '../path/troubles-of-kind';
import type { Fault, Rule } from '../rule';

type AclHop = HopOf<'network ACL'>;

export const networkAclBlocks: Rule = {
  id: 'network-acl-blocks',
  check: (facts) => {
    const hops = troublesOfKind('network ACL', facts.paths);
    return { faults: hops.flatMap((hop) => faultOf(hop, facts)), gaps: hops.flatMap(({ gaps }) => gaps) };
  },
};

function faultOf(hop: AclHop, facts: Facts): readonly Fault[] {
  const ports = hop.gaps.find(({ kind }) => kind === 'ports of answers');
  if (hop.outcome === 'pass' || (hop.outcome === 'unknown' && ports === undefined)) return [];
  const { request } = facts;
  const told = describeHop(hop);
  const sentence =
    ports === undefined ? told.map((one) => one.sentence).join(' ') : describeGap(ports).sentence;
  return [
    {
      severity: hop.outcome === 'fail' ? 'error' : 'warning',
      message: `${sentence} ${remedyOf(hop, facts)}`,
      place: {
        kind: 'resource',
        region: request.region,
        id: hop.aclId ?? request.vpcId,
        vpcId: hop.vpcId,
      },
    },
  ];
}

/** Said and not planned: a network ACL guards everything in its subnets, also what no plan knows. */
function remedyOf(hop: AclHop, facts: Facts): string {
  const rule = ruleDenying(hop, facts);
  if (hop.way === 'there')
    return isOutbound(hop)
      ? t('By hand, allow outbound TCP 443 before rule {0}, which denies it.', rule)
      : t('By hand, allow inbound TCP 443 before rule {0}, which denies it.', rule);
  return isOutbound(hop)
    ? t('By hand, allow outbound TCP 1024-65535 before rule {0}, which denies it.', rule)
    : t('By hand, allow inbound TCP 1024-65535 before rule {0}, which denies it.', rule);
}

function isOutbound({ at, way }: AclHop): boolean {
  return (at === 'client') === (way === 'there');
}

/** By number, as the console writes it. */
function ruleDenying(hop: AclHop, { network, client }: Facts): string {
  const listing = network.vpcDetails[hop.vpcId]?.networkAcls;
  const acl = listing?.kind === 'read' ? listing.value.find(({ id }) => id === hop.aclId) : undefined;
  const rules = (isOutbound(hop) ? acl?.outbound : acl?.inbound) ?? [];
  const ports = hop.way === 'there' ? https : portsOfAnswers;
  const denying = otherEnds(hop, client).flatMap((block) => denyingRules(rules, block, ports));
  const numbers = [...new Set(denying.map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.map((number) => (number < rulesOfAws ? String(number) : '*')).join(', ') || '*';
}

const rulesOfAws = 32_767;

function otherEnds({ at, from, to, parts }: AclHop, { subnets }: Facts['client']): readonly Cidr[] {
  if (parts.length > 0) return parts.flatMap(blockOf);
  if (at === 'client') return to.flatMap(blockOf);
  return subnets.filter(({ id }) => from.includes(id)).map(({ block }) => block);
}

/** Where an address is known, it stands alone. */
function blockOf(text: string): readonly Cidr[] {
  const block = parseCidr(text.includes('/') ? text : `${text}/32`);
  return block === undefined ? [] : [block];
}
