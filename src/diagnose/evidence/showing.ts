import { t } from '@vscode/l10n';
import { reachOfAddress } from '../../network/ip-address';
import type { Observation, TlsOutcome } from '../../probe/observation';
import type { Verdict } from '../diagnosis';

/** What an observation shows, as a verdict and one sentence. */
export interface Showing {
  readonly verdict: Verdict;
  readonly why: string;
  /** Leads to private addresses, and nobody tried whether Datadog answers there: no contradiction of `private`. */
  readonly isHalfWay: boolean;
}

/**
 * Private is what resolves to private addresses alone, answers on 443 and shows a certificate for the host: an address
 * proves nothing by itself, as anything can stand behind it. `cidrs` are the VPC's.
 */
export function showingOf(observation: Observation, cidrs: readonly string[]): Showing {
  const { dns, tcp, tls, host } = observation;
  switch (dns.kind) {
    case 'nxdomain':
      return showing('nxdomain', t('{0} does not resolve.', host));
    case 'no addresses':
      return showing('nxdomain', t('{0} has no address.', host));
    case 'no answer':
      return showing('unknown', t('No DNS server answered for {0}.', host));
    case 'server failure':
      return showing('unknown', t('The DNS server answered {0} for {1}.', dns.code, host));
    case 'not told':
      return showing('unknown', withoutAddresses(observation));
    case 'addresses': {
      const reaches = dns.addresses.map((address) => reachOfAddress(address, cidrs));
      const list = dns.addresses.join(', ');
      if (reaches.includes('public'))
        return showing('public', t('{0} resolves to {1}, which is public.', host, list));
      if (reaches.includes('local')) {
        return showing('broken', t('{0} resolves to {1}, where nothing of Datadog can be.', host, list));
      }
      if (tcp !== undefined && tcp !== 'open') return showing('broken', closedWords[tcp](list));
      return tcp === undefined || tls === undefined
        ? halfWay(host, list, tcp === 'open')
        : ofCertificate(tls, host, list);
    }
  }
}

function showing(verdict: Verdict, why: string): Showing {
  return { verdict, why, isHalfWay: false };
}

function halfWay(host: string, list: string, isOpen: boolean): Showing {
  const why = isOpen
    ? t('{0} resolves to {1} and answers on port 443; whose certificate it shows is not known.', host, list)
    : t('{0} resolves to {1}; whether Datadog answers there was not tried.', host, list);
  return { verdict: 'unknown', why, isHalfWay: true };
}

const closedWords = {
  refused: (list: string) => t('{0} refuses port 443.', list),
  'timed out': (list: string) => t('{0} does not answer on port 443.', list),
  unreachable: (list: string) => t('{0} cannot be reached.', list),
};

function ofCertificate(tls: TlsOutcome, host: string, list: string): Showing {
  switch (tls.kind) {
    case 'names match':
      return showing('private', t('{0} resolves to {1} and answers with a certificate for it.', host, list));
    case 'names differ':
      return showing('broken', wrongNames(tls.names, list, host));
    case 'not trusted':
      return showing(
        'unknown',
        t(
          '{0} answers with a certificate that no known authority vouches for: something may stand between.',
          list,
        ),
      );
    case 'failed':
      return showing('broken', t('{0} answers on port 443 and breaks off the TLS handshake.', list));
    case 'timed out':
      return showing('broken', t('{0} answers on port 443 and does not finish the TLS handshake.', list));
  }
}

function wrongNames(names: readonly string[], where: string, host: string): string {
  return names.length === 0
    ? t('{0} answers with a certificate without names, so not as {1}.', where, host)
    : t('{0} answers with a certificate for {1}, not for {2}.', where, names.slice(0, 3).join(', '), host);
}

/** An Agent says whether it got through, and through its proxy if it has one. */
function withoutAddresses({ host, tcp, tls }: Observation): string {
  if (tls?.kind === 'names differ') return wrongNames(tls.names, host, host);
  if (tls?.kind === 'not trusted') {
    return t('{0} answers with a certificate that no known authority vouches for.', host);
  }
  return tcp === 'open'
    ? t('{0} answers; at which address is not told.', host)
    : t('Nothing is told of where {0} leads.', host);
}
