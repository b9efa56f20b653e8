/**
 * A network ACL keeps HTTPS from the endpoint, or answers from the clients.
 * Network ACLs keep no state: TCP 443 must be allowed there and the ports of clients back, at both subnets, and the
 * first rule that matches decides. Source: S25; Amazon VPC user guide, network ACL rules and ephemeral ports.
 */
import { t } from '@vscode/l10n';
import { describeGap } from '../describe-gap';
import { describeHop } from '../describe-hop';
import type { Facts } from '../facts';
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

function faultOf(hop: AclHop, { request }: Facts): readonly Fault[] {
  const ports = hop.gaps.find(({ kind }) => kind === 'ports of answers');
  if (hop.outcome === 'pass' || (hop.outcome === 'unknown' && ports === undefined)) return [];
  const told = describeHop(hop);
  const sentence =
    ports === undefined ? told.map((one) => one.sentence).join(' ') : describeGap(ports).sentence;
  return [
    {
      severity: hop.outcome === 'fail' ? 'error' : 'warning',
      message: `${sentence} ${remedyOf(hop)}`,
      place: {
        kind: 'resource',
        region: request.region,
        id: hop.aclId ?? request.vpcId,
        vpcId: hop.vpcId,
      },
    },
  ];
}

function remedyOf({ at, way }: AclHop): string {
  const isOutbound = (at === 'client') === (way === 'there');
  if (way === 'there')
    return isOutbound
      ? t('Allow outbound TCP 443 before the rule that denies it.')
      : t('Allow inbound TCP 443 before the rule that denies it.');
  return isOutbound
    ? t('Allow outbound TCP 1024-65535 before the rule that denies it.')
    : t('Allow inbound TCP 1024-65535 before the rule that denies it.');
}
