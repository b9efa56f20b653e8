/**
 * Route 53 Resolver DNS Firewall blocks names of the site.
 * It comes before zones and endpoints: a name that it blocks does not resolve, or to something else, however well the
 * rest is made. Source: S23; Route 53 developer guide, DNS Firewall.
 */
import { t } from '@vscode/l10n';
import type { HostFacts } from '../facts';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const firewallBlocksNames: Rule = {
  id: 'firewall-blocks-names',
  check: (facts) => {
    const groups = Map.groupBy(facts.hosts.filter(isBlocked), ({ resolution }) =>
      resolution.kind === 'blocked' ? resolution.rule.groupId : '',
    );
    return judged(
      [...groups].map(([groupId, hosts]) => ({
        severity: 'error',
        message: t(
          'DNS Firewall rule group {0} blocks these hosts: {1}. Allow them in a rule of a lower number, together with the names they are aliases of.',
          groupId,
          someOf(hosts.map(({ intake }) => intake.host)),
        ),
        place: placeOfVpc(facts),
      })),
    );
  },
};

function isBlocked({ resolution }: HostFacts): boolean {
  return resolution.kind === 'blocked';
}
