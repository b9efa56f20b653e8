import type { ResolverRule } from '../network/vpc-detail';
import { isWithin } from './domain';
import type { Missing } from './missing';
import type { Link, Outcome } from './resolution';
import type { VpcView, ZoneInForce } from './vpc-view';
import { referToZone } from './zone-reference';

/** Who answers queries for one name in a VPC, before any record is looked at. */
export type Authority =
  | { readonly kind: 'settled'; readonly outcome: Outcome; readonly links: readonly Link[] }
  /** The most specific zones that match; several only where AWS would refuse to have both. */
  | { readonly kind: 'zones'; readonly zones: readonly ZoneInForce[] }
  | { readonly kind: 'public DNS'; readonly links: readonly Link[] };

/**
 * Route 53 Resolver takes the most specific among forwarding rules and private zones, and the rule where both have
 * the same name (Route 53 developer guide, "Considerations when working with a private hosted zone"). What could not
 * be read makes the answer unknown only where it could change it.
 */
export function authorityFor(name: string, view: VpcView): Authority {
  const { nameServers, dns, profiles, resolverRules } = view;
  if (nameServers.kind === 'read' && nameServers.value.kind === 'custom') {
    const { addresses } = nameServers.value;
    return elsewhere({ kind: 'name servers', addresses }, { kind: 'custom name servers', addresses });
  }
  if (dns.kind === 'read' && !dns.value.enableDnsSupport) {
    if (nameServers.kind === 'missing') return unknown([nameServers.missing]);
    return {
      kind: 'settled',
      outcome: { kind: 'unanswered' },
      links: [{ kind: 'DNS support off', vpcId: view.vpcId }],
    };
  }
  const matching = mostSpecificZones(name, view);
  const areZonesOff = dns.kind === 'read' && !dns.value.enableDnsHostnames;
  const zones = areZonesOff ? [] : matching;
  const rule = forwardRuleFor(name, view);
  const zoneLength = zones[0]?.name.length ?? -1;
  const isForwarded = rule !== undefined && rule.domain.length >= zoneLength;
  const length = isForwarded ? rule.domain.length : zoneLength;
  const rivals = areZonesOff ? view.ownership : rivalsOf(name, length, view);
  const dnsGap = dns.kind === 'missing' ? [dns.missing] : [];
  if (isForwarded && rivals.length + dnsGap.length === 0) {
    return elsewhere({ kind: 'forward rule', rule }, { kind: 'forwarded', host: name, rule });
  }
  if (profiles.kind === 'read' && profiles.value.length > 0 && dnsGap.length === 0) {
    const ids = profiles.value.map((profile) => profile.profileId);
    return elsewhere({ kind: 'profile', ids }, { kind: 'profile attached', ids });
  }
  const others = [nameServers, resolverRules, profiles].flatMap((known) =>
    known.kind === 'missing' ? [known.missing] : [],
  );
  const missing = [...others, ...dnsGap, ...rivals];
  if (missing.length > 0) return unknown(missing);
  if (zones.length > 0) return { kind: 'zones', zones };
  const links = areZonesOff && matching.length > 0 ? [zonesOff(view.vpcId, matching)] : [];
  return { kind: 'public DNS', links };
}

/** Of rules with the same domain the one made by hand counts; a system rule gives its domain back to the Resolver. */
function forwardRuleFor(name: string, { resolverRules }: VpcView): ResolverRule | undefined {
  if (resolverRules.kind === 'missing') return undefined;
  const [rule] = resolverRules.value
    .filter((candidate) => candidate.kind !== 'delegate' && isWithin(name, candidate.domain))
    .sort((a, b) => b.domain.length - a.domain.length || (a.kind === 'forward' ? -1 : 1));
  return rule?.kind === 'forward' ? rule : undefined;
}

function mostSpecificZones(name: string, view: VpcView): readonly ZoneInForce[] {
  const matching = view.zones.filter((zone) => isWithin(name, zone.name));
  const length = Math.max(...matching.map((zone) => zone.name.length));
  const best = matching.filter((zone) => zone.name.length === length);
  // An endpoint that is not available cannot hold the name against a zone that is in force.
  const firm = best.filter(
    (zone) => zone.kind !== 'endpoint' || ['available', 'partial'].includes(zone.endpoint.state),
  );
  return firm.length > 0 ? firm : best;
}

/**
 * What may hold a more specific zone. A VPC cannot have two zones of one name, so nothing rivals an exact match, but a
 * rule of the owner of a shared VPC.
 */
function rivalsOf(name: string, length: number, { blindSpots, ownership }: VpcView): readonly Missing[] {
  return length < name.length ? [...blindSpots, ...ownership] : ownership;
}

function zonesOff(vpcId: string, zones: readonly ZoneInForce[]): Link {
  return { kind: 'private zones off', vpcId, zones: zones.map(referToZone) };
}

function elsewhere(by: Extract<Outcome, { kind: 'elsewhere' }>['by'], link: Link): Authority {
  return { kind: 'settled', outcome: { kind: 'elsewhere', by }, links: [link] };
}

function unknown(missing: readonly Missing[]): Authority {
  return { kind: 'settled', outcome: { kind: 'unknown', missing }, links: [] };
}
