import { findServiceForHost, publicNamesOf, siteForHost } from '../catalogue/host';
import type { Site } from '../catalogue/site';
import { hasPrivateLink } from '../catalogue/sites';
import { privateNamesOfService } from './endpoint-names';
import type { NameSource, VpcView } from './vpc-view';

/** What public DNS does with a name. */
export type PublicStep =
  | { readonly kind: 'ends here' }
  | { readonly kind: 'alias'; readonly to: string; readonly source: NameSource }
  /** A name of a site that Datadog's tables do not settle; it may lead to any of these. */
  | { readonly kind: 'unlisted'; readonly site: string; readonly candidates: readonly string[] };

/** The next name of a query that left the VPC, from the catalogue, with private DNS names as AWS tells them. */
export function publicStep(name: string, liveNames: VpcView['liveNames']): PublicStep {
  const site = siteForHost(name);
  if (site === undefined || !hasPrivateLink(site)) return { kind: 'ends here' };
  const match = findServiceForHost(name);
  if (match?.certainty !== 'listed') return { kind: 'unlisted', site: site.name, candidates: namesOf(site) };
  const listed = publicNamesOf(name);
  const { names } = privateNamesOfService(match.service.name, liveNames);
  // Where AWS tells another name than the catalogue, the public alias has moved with it.
  const hasMoved = !names.includes(match.service.privateDnsName);
  const path = hasMoved ? moved(listed, names) : listed;
  const to = path[path.indexOf(name) + 1];
  if (to === undefined) return { kind: 'ends here' };
  return { kind: 'alias', to, source: listed.includes(to) ? 'catalogue' : 'live' };
}

function moved(listed: readonly string[], live: readonly string[]): readonly string[] {
  const path = listed.length > 1 ? listed.slice(0, -1) : listed;
  const target = live.find((name) => !name.startsWith('*.'));
  const isThere = path.some((name) => live.includes(name) || live.includes(name.replace(/^[^.]+/, '*')));
  return isThere || target === undefined ? path : [...path, target];
}

function namesOf(site: Site): readonly string[] {
  return site.services.flatMap((service) => [service.privateDnsName, ...service.hosts]);
}
