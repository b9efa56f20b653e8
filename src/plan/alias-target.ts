import { normalizeHost } from '../catalogue/host';
import { givenNamesOf } from '../dns/endpoint-names';
import type { Endpoint } from '../network/endpoint';
import type { AliasTarget, ZoneRecord } from '../network/zone';

/**
 * What an alias record must name to lead to an endpoint in all its zones: its regional name, which is the shortest of
 * those that AWS gives it. Undefined while AWS has given none.
 */
export function aliasTargetOf(endpoint: Endpoint): AliasTarget | undefined {
  const given = givenNamesOf(endpoint);
  const [entry] = endpoint.dnsEntries
    .map((one) => ({ ...one, name: normalizeHost(one.name) }))
    .filter(({ name }) => given.includes(name))
    .sort((a, b) => a.name.length - b.name.length);
  return entry;
}

/** Whether a record leads to the endpoint, in one zone of it or in all. */
export function leadsTo({ target }: ZoneRecord, endpoint: Endpoint): boolean {
  const names = target.kind === 'alias' ? [target.alias.name] : target.values;
  const given = givenNamesOf(endpoint);
  return names.length > 0 && names.every((name) => given.includes(normalizeHost(name)));
}
