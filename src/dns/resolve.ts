import { normalizeHost } from '../catalogue/host';
import { everywhereElse } from '../network/routing';
import type { ZoneRecord } from '../network/zone';
import { authorityFor } from './authority';
import { combine } from './combine';
import { parseGivenName } from './endpoint-names';
import { filtered } from './firewall';
import { lookUp } from './look-up';
import type { Missing } from './missing';
import { publicStep } from './public-step';
import type { Answer, Link, Resolution } from './resolution';
import type { EndpointZone, HandMadeZone, VpcView, ZoneInForce } from './vpc-view';
import { referToZone } from './zone-reference';

/** Public DNS and zones can alias each other forever; resolvers give up too. */
const longestChain = 12;

/** What a name resolves to for an instance in the VPC: private only where nothing unread could change that. */
export function resolve(host: string, view: VpcView): Resolution {
  const name = normalizeHost(host);
  if (!isHostName(name))
    return { host: name, kind: 'unknown', missing: [{ kind: 'no host name', name }], chain: [] };
  return { host: name, ...filtered(name, follow(name, view, []), view) };
}

/** By length (RFC 1035, 2.3.4); which characters a label has is left to whoever made the record. */
function isHostName(name: string): boolean {
  return name.length <= 253 && name.split('.').every((label) => label.length > 0 && label.length <= 63);
}

function follow(name: string, view: VpcView, seen: readonly string[]): Answer {
  if (seen.includes(name) || seen.length >= longestChain) return endless(name);
  const path = [...seen, name];
  const authority = authorityFor(name, view);
  switch (authority.kind) {
    case 'settled':
      return { ...authority.outcome, chain: authority.links };
    case 'zones':
      return combine(
        name,
        authority.zones.map((zone) => answerOfZone(zone, name, view, path)),
      );
    case 'public DNS':
      return after(authority.links, answerOfPublicDns(name, view, path));
  }
}

function answerOfPublicDns(name: string, view: VpcView, seen: readonly string[]): Answer {
  const given = answerOfGivenName(name, view);
  if (given !== undefined) return given;
  const step = publicStep(name, view.liveNames);
  switch (step.kind) {
    case 'ends here':
      return { kind: 'public', chain: [{ kind: 'no zone matched', host: name }] };
    case 'alias':
      return after(
        [{ kind: 'public alias', from: name, to: step.to, source: step.source }],
        follow(step.to, view, seen),
      );
    case 'unlisted': {
      const isPublic = step.candidates.every((other) => authorityFor(other, view).kind === 'public DNS');
      const chain: readonly Link[] = [{ kind: 'no zone matched', host: name }];
      if (isPublic) return { kind: 'public', chain };
      return { kind: 'unknown', missing: [{ kind: 'unlisted host', host: name, site: step.site }], chain };
    }
  }
}

/** The names AWS gives endpoints are public and hold their private addresses. */
function answerOfGivenName(name: string, view: VpcView): Answer | undefined {
  const parsed = parseGivenName(name);
  const endpoint = view.endpoints.get(name);
  // An id alone is no name.
  if (endpoint !== undefined && endpoint.id !== name) {
    return {
      kind: 'private',
      endpoints: [endpoint],
      chain: [{ kind: 'endpoint', endpoint }],
    };
  }
  if (parsed === undefined) return undefined;
  const { regionsRead } = view;
  const missing: Missing = view.endpoints.has(parsed.endpointId)
    ? { kind: 'not a name of the endpoint', dnsName: name, endpointId: parsed.endpointId }
    : { kind: 'endpoint out of sight', dnsName: name, ...parsed, regionsRead };
  return { kind: 'unknown', missing: [missing], chain: [] };
}

function answerOfZone(zone: ZoneInForce, name: string, view: VpcView, seen: readonly string[]): Answer {
  const matched: Link = { kind: 'matched zone', host: name, zone: referToZone(zone) };
  switch (zone.kind) {
    case 'opaque':
      return { kind: 'elsewhere', by: { kind: 'zone', zone }, chain: [matched] };
    case 'endpoint':
      return after([matched], answerOfEndpointZone(zone, name, view));
    case 'hand-made':
      return after([matched], answerOfRecords(zone, name, view, seen));
  }
}

function answerOfEndpointZone(zone: EndpointZone, name: string, { unverified }: VpcView): Answer {
  const { recordNames, endpoint } = zone;
  if (!recordNames.includes(name === zone.name ? name : `*.${zone.name}`)) return noRecord(zone, name, []);
  const chain: readonly Link[] = [{ kind: 'endpoint', endpoint }];
  const { serviceName } = endpoint;
  return unverified.has(serviceName)
    ? { kind: 'unknown', missing: [{ kind: 'name not verified', name: zone.name, serviceName }], chain }
    : { kind: 'private', endpoints: [endpoint], chain };
}

function answerOfRecords(zone: HandMadeZone, name: string, view: VpcView, seen: readonly string[]): Answer {
  if (zone.records.kind === 'missing') return { kind: 'unknown', missing: [zone.records.missing], chain: [] };
  const found = lookUp(name, zone.name, zone.records.value);
  switch (found.kind) {
    case 'none':
      return noRecord(zone, name, found.types);
    case 'delegated':
      return {
        kind: 'unknown',
        missing: [{ kind: 'delegation', zoneId: zone.id, name: found.at }],
        chain: [],
      };
    case 'records': {
      const answer = combine(
        name,
        found.records.map((record) => answerOfRecord(record, zone, view, seen)),
      );
      const missing = missingOf(found.records, { zoneId: zone.id, name });
      if (missing === undefined || ['unknown', 'nxdomain'].includes(answer.kind)) return answer;
      return { kind: 'unknown', missing: [missing], chain: answer.chain };
    }
  }
}

/** Why a name that has records may have no address all the same. */
function missingOf(
  records: readonly ZoneRecord[],
  of: { readonly zoneId: string; readonly name: string },
): Missing | undefined {
  const others = records.filter(({ type }) => type !== 'AAAA');
  if (others.length === 0) return { kind: 'IPv6 alone', ...of };
  const places = others.flatMap(({ routing }) => (routing?.kind === 'location' ? [routing.place] : []));
  if (places.length === 0 || places.includes(everywhereElse)) return undefined;
  return { kind: 'some places alone', ...of, places };
}

function answerOfRecord(
  record: ZoneRecord,
  zone: HandMadeZone,
  view: VpcView,
  seen: readonly string[],
): Answer {
  const { name, type, target, routing } = record;
  const zoneId = zone.id;
  const base = { kind: 'record', name, zoneId, ...(routing === undefined ? {} : { routing }) } as const;
  if (target.kind === 'alias') {
    const to = normalizeHost(target.alias.name);
    const link: Link = { ...base, type: `${type} alias`, targets: [to] };
    if (target.alias.zoneId !== zone.id) return after([link], answerOfAlias(to, record, zone, view));
    if (seen.includes(to)) return endless(to);
    return after([link], answerOfRecords(zone, to, view, [...seen, to]));
  }
  const link: Link = { ...base, type, targets: target.values };
  if (type !== 'CNAME') {
    return {
      kind: 'unknown',
      missing: [{ kind: 'plain addresses', zoneId, name, addresses: target.values }],
      chain: [link],
    };
  }
  const answers = target.values.map((value) => follow(normalizeHost(value), view, seen));
  return after([link], combine(name, answers));
}

/** Route 53 answers an alias itself, so neither zones nor rules of the VPC stand between. */
function answerOfAlias(target: string, record: ZoneRecord, zone: HandMadeZone, view: VpcView): Answer {
  const missing = { kind: 'foreign target', zoneId: zone.id, name: record.name, target } as const;
  return answerOfGivenName(target, view) ?? { kind: 'unknown', missing: [missing], chain: [] };
}

function noRecord(zone: HandMadeZone | EndpointZone, host: string, types: readonly string[]): Answer {
  const reference = referToZone(zone);
  return { kind: 'nxdomain', zone: reference, chain: [{ kind: 'no record', host, zone: reference, types }] };
}

function endless(name: string): Answer {
  return { kind: 'unknown', missing: [{ kind: 'endless chain', name }], chain: [] };
}

function after(links: readonly Link[], answer: Answer): Answer {
  return { ...answer, chain: [...links, ...answer.chain] };
}
