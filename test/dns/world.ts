import fc from 'fast-check';
import { findServiceForHost } from '../../src/catalogue/host';
import type { Endpoint } from '../../src/network/endpoint';
import type { Network } from '../../src/network/network';
import { type Reading, read, unread } from '../../src/network/reading';
import type { FirewallRule } from '../../src/network/firewall-rule';
import type { ResolverRule } from '../../src/network/vpc-detail';
import type { Zone, ZoneOfVpc, ZoneRecord } from '../../src/network/zone';
import { accountId, endpoint, networkOf, region, vpcId } from '../network/network-of';
import { anchors, hosts, recordsIn, site } from './any-records';

/** The whole truth about one VPC, also what no profile of one account could read. */
export interface World {
  readonly enableDnsSupport: boolean;
  readonly enableDnsHostnames: boolean;
  readonly servers: readonly string[];
  readonly rules: readonly ResolverRule[];
  readonly profiles: readonly string[];
  readonly firewall: readonly WorldFirewallRule[];
  readonly zones: readonly WorldZone[];
  readonly endpoints: readonly Endpoint[];
}

/** `isShown` is whether AWS shows the domains. */
export interface WorldFirewallRule extends Pick<FirewallRule, 'action' | 'inspects'> {
  readonly domain: string;
  readonly isShown: boolean;
}

export interface WorldZone {
  readonly name: string;
  readonly owner: string;
  readonly isAssociated: boolean;
  readonly records: readonly ZoneRecord[];
}

/** What a profile may not read. */
export interface Blindness {
  readonly dns: boolean;
  readonly nameServers: boolean;
  readonly rules: boolean;
  readonly profiles: boolean;
  readonly firewall: boolean;
  readonly zonesOfVpc: boolean;
  readonly ownZones: boolean;
  readonly associations: boolean;
  readonly records: boolean;
  readonly endpoints: boolean;
}

const broad = ['com', 'datadoghq.com', site, `agent.${site}`, `intake.${site}`, 'example.org'];

export const anyHost = fc.constantFrom(...hosts, ...anchors);
const anyDomain = fc.constantFrom(...hosts, ...anchors, ...broad);

const endpoints: fc.Arbitrary<readonly Endpoint[]> = fc
  .uniqueArray(fc.nat(anchors.length - 1), { maxLength: 3 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((index) =>
        fc.record({ isHere: mostly, privateDnsEnabled: mostly }).map(({ isHere, privateDnsEnabled }) =>
          endpoint({
            id: `vpce-0a${index}`,
            serviceName: findServiceForHost(anchors[index] ?? '')?.service.name ?? '',
            vpcId: isHere ? vpcId : 'vpc-0b2',
            privateDnsEnabled,
          }),
        ),
      ),
    ),
  );

function zonesWith(known: readonly Endpoint[]): fc.Arbitrary<readonly WorldZone[]> {
  const zone = anyDomain.chain((name) =>
    fc.record({
      name: fc.constant(name),
      owner: fc.constantFrom(accountId, accountId, '222222222222'),
      isAssociated: mostly,
      records: fc
        .uniqueArray(recordsIn(name, known), { selector: ([first]) => first.name, maxLength: 5 })
        .map((sets) => sets.flat()),
    }),
  );
  return fc.uniqueArray(zone, { selector: ({ name }) => name, maxLength: 4 });
}

const rarely = fc.nat(9).map((number) => number === 0);
const mostly = rarely.map((value) => !value);

export const anyWorld: fc.Arbitrary<World> = endpoints.chain((known) =>
  fc
    .record({
      enableDnsSupport: mostly,
      enableDnsHostnames: mostly,
      servers: rarely.map((value) => (value ? ['10.9.9.9'] : [])),
      rules: fc.uniqueArray(anyRule, { selector: ({ domain }) => domain, maxLength: 2 }),
      profiles: rarely.map((value) => (value ? ['rp-1'] : [])),
      firewall: rarely.chain((value): fc.Arbitrary<readonly WorldFirewallRule[]> =>
        value ? fc.array(anyFirewallRule, { maxLength: 3 }) : fc.constant([]),
      ),
      zones: zonesWith(known),
      endpoints: fc.constant(known),
    })
    .map((world) => ({ ...world, zones: world.zones.filter((zone) => !isTaken(zone, known)) })),
);

const anyRule: fc.Arbitrary<ResolverRule> = fc
  .record({ domain: anyDomain, kind: fc.constantFrom('forward', 'system') })
  .map(({ domain, kind }) => ({ id: `rslvr-rr-${domain}`, domain, kind, targets: [] }));

const anyFirewallRule: fc.Arbitrary<WorldFirewallRule> = fc.record({
  action: fc.constantFrom('allow', 'alert', 'block', 'block'),
  inspects: fc.constantFrom('whole chain', 'first name'),
  domain: fc.oneof(
    anyDomain,
    anyDomain.map((domain) => `*.${domain}`),
    fc.constant('*'),
  ),
  isShown: mostly,
});

/** AWS refuses a zone of the same name beside an endpoint's private DNS. */
function isTaken(zone: WorldZone, known: readonly Endpoint[]): boolean {
  return known.some(
    (one) => one.vpcId === vpcId && one.privateDnsEnabled && privateNameOf(one) === zone.name,
  );
}

export function privateNameOf(one: Endpoint): string | undefined {
  return anchors.find((anchor) => findServiceForHost(anchor)?.service.name === one.serviceName);
}

export const anyBlindness: fc.Arbitrary<Blindness> = fc.record({
  dns: rarely,
  nameServers: rarely,
  rules: rarely,
  profiles: rarely,
  firewall: rarely,
  zonesOfVpc: fc.boolean(),
  ownZones: rarely,
  associations: fc.boolean(),
  records: rarely,
  endpoints: rarely,
});

export const sighted: Blindness = {
  dns: false,
  nameServers: false,
  rules: false,
  profiles: false,
  firewall: false,
  zonesOfVpc: false,
  ownZones: false,
  associations: false,
  records: false,
  endpoints: false,
};

/** What a profile of the account sees of the world. */
export function seen(world: World, blind: Blindness): Network {
  const own = world.zones.filter((zone) => zone.owner === accountId);
  const associated = world.zones.filter((zone) => zone.isAssociated);
  return networkOf({
    endpoints: unless(blind.endpoints, world.endpoints),
    zones: unless(
      blind.ownZones,
      own.map((zone): Zone => ({
        id: `Z-${zone.name}`,
        name: zone.name,
        associations: unless(blind.associations, [{ region, vpcId: zone.isAssociated ? vpcId : 'vpc-0b2' }]),
        authorizations: read([]),
        records: unless(blind.records, zone.records),
      })),
    ),
    detail: {
      dns: unless(blind.dns, world),
      nameServers: unless(
        blind.nameServers,
        world.servers.length > 0 ? { kind: 'custom', addresses: world.servers } : { kind: 'amazon' },
      ),
      resolverRules: unless(blind.rules, world.rules),
      profiles: unless(
        blind.profiles,
        world.profiles.map((profileId) => ({ id: `a-${profileId}`, profileId })),
      ),
      firewall: unless(
        blind.firewall,
        world.firewall.map(({ domain, isShown, action, inspects }, index) => ({
          groupId: `frg-${index}`,
          action,
          inspects,
          matches: isShown ? { kind: 'domains', domains: [domain] } : { kind: 'not shown' },
        })),
      ),
      zones: unless(
        blind.zonesOfVpc,
        associated.map((zone): ZoneOfVpc => ({
          id: `Z-${zone.name}`,
          name: zone.name,
          owner: { kind: 'account', id: zone.owner },
        })),
      ),
    },
  });
}

function unless<T>(isBlind: boolean, value: T): Reading<T> {
  return isBlind ? unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' }) : read(value);
}
