import { findServiceForHost } from './host';
import type { Intake } from './intakes';
import type { Service, Site } from './site';

/**
 * Whether PrivateLink carries what goes to an intake host:
 * - `covered`: the host or its wildcard stands in the site's table
 * - `unknown`: only the catch-all matches, or Datadog names the host nowhere
 */
export type Coverage =
  | { readonly kind: 'covered'; readonly host: string; readonly service: Service }
  | { readonly kind: 'not-covered'; readonly host: string }
  | { readonly kind: 'unknown'; readonly host: string };

/** A version whose infra and flare hosts stand for those of all others. */
const anyVersion = '7-80-0';

/** Undefined for an intake with a domain of its own. */
export function coverageOf(intake: Intake, site: Site): Coverage | undefined {
  if (intake.prefix === undefined) return undefined;
  const host = `${intake.prefix.replace('<ver>', anyVersion)}.${site.name}`;
  const match = findServiceForHost(host);
  if (match?.certainty === 'listed') return { kind: 'covered', host, service: match.service };
  // The guide names no flare host where metrics have a direct name, so nobody can tell.
  const isUnnamed = intake.id === 'flare' && site.services.length > 0;
  return { kind: match !== undefined || isUnnamed ? 'unknown' : 'not-covered', host };
}
