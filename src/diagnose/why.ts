import { t } from '@vscode/l10n';
import type { Elsewhere, Resolution } from '../dns/resolution';
import { describeGap } from './describe-gap';
import { nameOfZone } from './describe-link';
import { titleOfEndpoint } from './endpoint-title';
import { describeFlaw } from './flaw';
import type { Judged } from './judge-host';

/** The verdict's reason in one sentence. */
export function whyOf(judged: Judged, resolution: Resolution): string {
  const [flaw] = judged.flaws;
  if (flaw !== undefined) return describeFlaw(flaw);
  const [gap, ...others] = judged.gaps;
  if (gap !== undefined) {
    const { sentence } = describeGap(gap);
    return others.length === 0 ? sentence : t('{0} And {1} more is not known.', sentence, others.length);
  }
  switch (resolution.kind) {
    case 'private':
      return t('Resolves to {0}.', resolution.endpoints.map(titleOfEndpoint).join(', '));
    case 'public':
      return resolution.chain.some((link) => link.kind === 'private zones off')
        ? t('Resolves to the internet, because enableDnsHostnames is off.')
        : t('Resolves to the internet: no private zone answers for it.');
    case 'nxdomain':
      return t(
        'Does not resolve: {0} has no such record, and there is no fall back to public DNS.',
        nameOfZone(resolution.zone),
      );
    case 'elsewhere':
      return describeElsewhere(resolution.by);
    case 'blocked':
    case 'unanswered':
    case 'unknown':
      return t('Not known.');
  }
}

export function describeElsewhere(by: Elsewhere): string {
  switch (by.kind) {
    case 'name servers':
      return by.addresses.length === 0
        ? t('The DHCP options name no DNS server, so what answers depends on the instance.')
        : t('Answered by the DNS servers {0}, whose answers AWS does not show.', by.addresses.join(', '));
    case 'forward rule':
      return t('Answered where Resolver rule {0} forwards it.', by.rule.id);
    case 'profile':
      return t('May be answered by a zone or rule of Route 53 Profile {0}.', by.ids.join(', '));
    case 'zone':
      return t('Answered by {0}, whose records this profile does not see.', nameOfZone(by.zone));
  }
}
