import { t } from '@vscode/l10n';
import { isAmong, reachOfAddress } from '../../network/ip-address';
import type { Observation, TlsOutcome } from '../../probe/observation';
import type { Verdict } from '../diagnosis';
import type { KnownInterfaces } from '../known-interfaces';

/** What an observation shows, as a verdict and one sentence. */
export interface Showing {
  readonly verdict: Verdict;
  readonly why: string;
  /** Verdicts that it neither proves nor contradicts: it leads to private addresses, and shows half of what there is. */
  readonly fits: readonly Verdict[];
}

/**
 * Private is what resolves to interfaces of endpoints alone, answers on 443 and shows a certificate for the host. An
 * address proves nothing by itself; and a certificate not where the address may be that of a proxy, which passes TLS
 * through to wherever it likes.
 *
 * @param cidrs of the VPC
 * @param interfaces of the endpoints that serve the host; absent where none is known
 */
export function showingOf(
  observation: Observation,
  cidrs: readonly string[],
  interfaces: KnownInterfaces | undefined,
): Showing {
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
        : ofCertificate(tls, host, list, placeOf(dns.addresses, interfaces));
    }
  }
}

function showing(verdict: Verdict, why: string): Showing {
  return { verdict, why, fits: [] };
}

type Place = 'interfaces' | 'elsewhere' | 'not known';

/** Whether addresses are those of endpoints. */
function placeOf(addresses: readonly string[], interfaces: KnownInterfaces | undefined): Place {
  if (interfaces === undefined) return 'not known';
  const { addresses: known, isWhole } = interfaces;
  if (addresses.every((address) => isAmong(address, known))) return 'interfaces';
  return isWhole ? 'elsewhere' : 'not known';
}

function halfWay(host: string, list: string, isOpen: boolean): Showing {
  const why = isOpen
    ? t('{0} resolves to {1} and answers on port 443; whose certificate it shows is not known.', host, list)
    : t('{0} resolves to {1}; whether Datadog answers there was not tried.', host, list);
  return { verdict: 'unknown', why, fits: ['private', 'broken'] };
}

const closedWords = {
  refused: (list: string) => t('{0} refuses port 443.', list),
  'timed out': (list: string) => t('{0} does not answer on port 443.', list),
  unreachable: (list: string) => t('{0} cannot be reached.', list),
};

function ofCertificate(tls: TlsOutcome, host: string, list: string, place: Place): Showing {
  switch (tls.kind) {
    case 'names match':
      return answered[place](host, list);
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

/** By something that shows a certificate for the host. */
const answered: Readonly<Record<Place, (host: string, list: string) => Showing>> = {
  interfaces: (host, list) =>
    showing(
      'private',
      t(
        '{0} resolves to {1}, where its endpoint has its interfaces, and answers with a certificate for it.',
        host,
        list,
      ),
    ),
  elsewhere: (host, list) =>
    showing(
      'elsewhere',
      t(
        '{0} resolves to {1}, and not to interfaces of its endpoint alone: something that shows a certificate for it stands there, and where it leads is not known.',
        host,
        list,
      ),
    ),
  'not known': (host, list) => ({
    verdict: 'unknown',
    why: t(
      '{0} resolves to {1} and answers with a certificate for it; a proxy could do the same. Compare {1} with the interfaces of the endpoint.',
      host,
      list,
    ),
    fits: ['private'],
  }),
};

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
