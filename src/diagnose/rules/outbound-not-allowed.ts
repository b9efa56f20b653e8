/**
 * The security groups of an instance let no HTTPS out to the endpoint.
 * New groups let everything out; in closed networks that rule is removed, and TCP 443 must be allowed by itself.
 * Source: S24; the guide, troubleshooting: "an egress rule".
 */
import { t } from '@vscode/l10n';
import { describeHop } from '../describe-hop';
import { troublesOfKind } from '../path/troubles-of-kind';
import { placeOfVpc } from '../place-of';
import type { Rule } from '../rule';

export const outboundNotAllowed: Rule = {
  id: 'outbound-not-allowed',
  check: (facts) => {
    const hops = troublesOfKind('outbound rules', facts.paths);
    const faults = hops
      .filter(({ outcome }) => outcome === 'fail')
      .map((hop) => ({
        severity: 'error' as const,
        message: [
          ...describeHop(hop).map(({ sentence }) => sentence),
          t('Allow outbound TCP 443 in one of them.'),
        ].join(' '),
        place: { ...placeOfVpc(facts), id: hop.groupIds[0] ?? facts.request.vpcId },
      }));
    return { faults, gaps: hops.flatMap(({ gaps }) => gaps) };
  },
};
