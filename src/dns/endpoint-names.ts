import { normalizeHost } from '../catalogue/host';
import { findService } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import type { Endpoint } from '../network/endpoint';
import type { NameSource } from './vpc-view';

export interface PrivateNames {
  readonly names: readonly string[];
  readonly source: NameSource;
}

/**
 * The private DNS names an endpoint answers to when its private DNS is on: those AWS shows on the endpoint, else
 * those AWS shows on its service, else those of the catalogue.
 */
export function privateNamesOf(
  endpoint: Endpoint,
  liveNames: ReadonlyMap<string, readonly string[]>,
): PrivateNames {
  const given = givenNamesOf(endpoint);
  const own = endpoint.dnsEntries
    .map(({ name }) => normalizeHost(name))
    .filter((name) => !given.includes(name));
  if (own.length > 0) return { names: own, source: 'live' };
  return privateNamesOfService(endpoint.serviceName, liveNames);
}

export function privateNamesOfService(
  serviceName: string,
  liveNames: ReadonlyMap<string, readonly string[]>,
): PrivateNames {
  const live = liveNames.get(serviceName);
  if (live !== undefined) return { names: live, source: 'live' };
  const current = findService(serviceName)?.service.privateDnsName;
  if (current !== undefined) return { names: [current], source: 'catalogue' };
  const usedHost = findSuperseded(serviceName)?.usedHost;
  return { names: usedHost === undefined ? [] : [usedHost], source: 'superseded' };
}

/** The DNS names that AWS gives every endpoint, private DNS or not. Emulators give them another ending. */
export function givenNamesOf(endpoint: Endpoint): readonly string[] {
  return endpoint.dnsEntries
    .map(({ name }) => normalizeHost(name))
    .filter((name) => isGiven(name) || name.startsWith(endpoint.id));
}

/** An endpoint and its service, read from a name such as `vpce-0a1-x1y2.vpce-svc-0b2.us-east-1.vpce.amazonaws.com`. */
export function parseGivenName(
  name: string,
): { readonly endpointId: string; readonly serviceId?: string } | undefined {
  const match = /^(vpce-[0-9a-f]+)[^.]*\.([^.]+)\..*$/.exec(name);
  if (!isGiven(name) || match === null) return undefined;
  const [, endpointId = '', second = ''] = match;
  return second.startsWith('vpce-svc-') ? { endpointId, serviceId: second } : { endpointId };
}

function isGiven(name: string): boolean {
  return /\.vpce\.amazonaws\.com(\.cn)?$/.test(name);
}
