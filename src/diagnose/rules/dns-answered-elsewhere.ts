/**
 * Something answers DNS whose answers this account does not show.
 * Other name servers, a forwarding rule, a Route 53 Profile or a zone of another account may lead to an endpoint or to
 * the internet. Source: S23, S21; Route 53 Resolver documentation.
 */
import { t } from '@vscode/l10n';
import type { Elsewhere } from '../../dns/resolution';
import type { Facts, HostFacts } from '../facts';
import { placeOfVpc, placeOfZone } from '../place-of';
import { type Fault, type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';
import { describeElsewhere } from '../why';

export const dnsAnsweredElsewhere: Rule = {
  id: 'dns-answered-elsewhere',
  check: (facts) => {
    const groups = Map.groupBy(facts.hosts, ({ resolution }) =>
      resolution.kind === 'elsewhere' ? JSON.stringify(resolution.by) : '',
    );
    return judged([...groups.values()].flatMap((hosts) => faultOf(hosts, facts)));
  },
};

function faultOf(hosts: readonly HostFacts[], facts: Facts): readonly Fault[] {
  const [first] = hosts;
  if (first?.resolution.kind !== 'elsewhere') return [];
  const { by } = first.resolution;
  const names = someOf(hosts.map(({ intake }) => intake.host));
  return [
    {
      severity: 'warning',
      message: `${t('These hosts are answered elsewhere: {0}.', names)} ${describeElsewhere(by)} ${remedyOf(by)}`,
      place: by.kind === 'zone' ? placeOfZone(facts, by.zone.id) : placeOfVpc(facts),
    },
  ];
}

function remedyOf(by: Elsewhere): string {
  switch (by.kind) {
    case 'name servers':
      return t(
        'Let them forward the names of the site to the resolver of the VPC, and look one up from an instance.',
      );
    case 'forward rule':
      return t('Add a system rule for the site, or look a host up from an instance.');
    case 'profile':
      return t(
        'List its resources with route53profiles:ListProfileResourceAssociations, or look a host up from an instance.',
      );
    case 'zone':
      return t('Diagnose with a profile of its owner, or look a host up from an instance.');
  }
}
