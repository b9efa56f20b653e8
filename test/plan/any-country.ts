import fc from 'fast-check';
import type { Endpoint } from '../../src/network/endpoint';
import type { Network } from '../../src/network/network';
import type { Peering, PeeringState } from '../../src/network/peering';
import { read } from '../../src/network/reading';
import type { Route } from '../../src/network/route-table';
import type { DnsAttributes } from '../../src/network/vpc';
import type { Zone, ZoneRecord } from '../../src/network/zone';
import { accountId, aliasTo, endpoint, region, securityGroup, valueRecord } from '../network/network-of';
import { country, farAccountId, farId, farRegion, hubId, nearId, route, table } from './hub-and-agents';
import { api, traces } from './requests';

const served = [traces, api];
const places = [
  { vpcId: hubId, region, ownerId: accountId },
  { vpcId: nearId, region, ownerId: accountId },
  { vpcId: farId, region: farRegion, ownerId: farAccountId },
];

/** Of Agents that are let out to nothing. */
const closedGroup = securityGroup({ id: 'sg-agents', name: 'agents', ingress: [], egress: [] });

/** What was made by hand before: parts of a hub, of paths and of zones, some right and some in the way. */
export const anyCountry: fc.Arbitrary<Network> = fc
  .record({
    endpoints: fc.tuple(...served.map(() => fc.constantFrom('none', 'off', 'on', 'on in peer'))),
    zones: fc.array(anyZone(), { maxLength: 4 }),
    foreign: fc.constantFrom('none', traces.privateDnsName, api.privateDnsName),
    peerings: fc.array(anyPeering(), { maxLength: 2 }),
    hubRoutes: fc.array(anyRoute('10.1.0.0/16', '10.2.0.0/16', '10.1.7.0/24', '10.0.0.0/8'), {
      maxLength: 2,
    }),
    nearRoutes: fc.array(anyRoute('10.0.0.0/16', '10.0.0.0/8', '0.0.0.0/0'), { maxLength: 2 }),
    dns: fc.tuple(anyDns(), anyDns(), anyDns()),
    open: fc.subarray(['10.0.0.0/16', '10.1.0.0/16', '10.0.0.0/8']),
  })
  .map((parts) => {
    const endpoints = parts.endpoints.flatMap((kind, index) => endpointOf(kind, index));
    const zones = distinct(
      parts.zones.map((one, index) => zoneOf(one, index, endpoints)),
      endpoints,
    );
    const listed = (vpcId: string) => [
      ...zones.filter((zone) => idsOf(zone).includes(vpcId)).map(listing),
      ...(vpcId === farId && parts.foreign !== 'none' && isFree(parts.foreign, farId, zones)
        ? [{ id: 'Z-foreign', name: parts.foreign, owner: { kind: 'account', id: '333333333333' } } as const]
        : []),
    ];
    const [hubDns, nearDns, farDns] = parts.dns;
    const peerings = distinctPairs(parts.peerings);
    const ingress = parts.open.map((cidr) => ({
      protocol: 'tcp',
      ports: { from: 443, to: 443 },
      peer: { kind: 'cidr', cidr } as const,
    }));
    return country({
      here: {
        endpoints: read(endpoints),
        zones: read(zones.filter(({ ownerId }) => ownerId === undefined)),
        peerings: read(peerings),
        detail: {
          dns: read(hubDns),
          securityGroups: read([securityGroup({ ingress }), closedGroup]),
          zones: read(listed(hubId)),
          routeTables: read([table('rtb-0a', hubId, [], distinctRoutes(parts.hubRoutes))]),
        },
      },
      near: {
        dns: read(nearDns),
        zones: read(listed(nearId)),
        routeTables: read([table('rtb-0b', nearId, [], distinctRoutes(parts.nearRoutes))]),
      },
      far: { dns: read(farDns), zones: read(listed(farId)) },
      farRegionNetwork: {
        peerings: read(peerings.filter(({ accepter, requester }) => [accepter, requester].some(isFar))),
      },
      farNetwork: { zones: read(zones.filter(({ ownerId }) => ownerId === farAccountId)) },
    });
  });

function anyDns(): fc.Arbitrary<DnsAttributes> {
  const on = { enableDnsSupport: true, enableDnsHostnames: true };
  return fc.constantFrom(on, on, { ...on, enableDnsHostnames: false });
}

function endpointOf(kind: string, index: number): readonly Endpoint[] {
  const service = served[index];
  if (service === undefined || kind === 'none') return [];
  const vpcId = kind === 'on in peer' ? nearId : hubId;
  const privateDnsEnabled = kind !== 'off';
  return [endpoint({ id: `vpce-0${index}`, serviceName: service.name, vpcId, privateDnsEnabled })];
}

type AnyZone = ReturnType<typeof anyZone> extends fc.Arbitrary<infer Z> ? Z : never;

function anyZone() {
  return fc.record({
    name: fc.constantFrom(
      traces.privateDnsName,
      traces.privateDnsName,
      api.privateDnsName,
      'ap2.datadoghq.com',
    ),
    owner: fc.constantFrom('own', 'own', 'far'),
    associated: fc.subarray(places, { minLength: 1 }),
    authorized: fc.boolean(),
    record: fc.constantFrom('right', 'right', 'other', 'address', 'none'),
  });
}

function zoneOf(one: AnyZone, index: number, endpoints: readonly Endpoint[]): Zone {
  const { name } = one;
  const service = served.find(({ privateDnsName }) => privateDnsName === name) ?? traces;
  const right = endpoints.find(({ serviceName }) => serviceName === service.name);
  const other = endpoints.find(({ serviceName }) => serviceName !== service.name);
  const target = one.record === 'right' ? right : one.record === 'other' ? other : undefined;
  const records: readonly ZoneRecord[] =
    target !== undefined
      ? [aliasTo(name, target)]
      : one.record === 'address'
        ? [valueRecord(name, 'A', '10.9.9.9')]
        : [];
  const authorized = one.authorized ? places.filter(({ vpcId }) => vpcId === farId) : [];
  return {
    id: `Z${index}`,
    name,
    ...(one.owner === 'far' ? { ownerId: farAccountId } : {}),
    associations: read(one.associated),
    authorizations: read(authorized),
    records: read(records),
  };
}

/** AWS lets a VPC have one zone of a name, also behind an endpoint; a zone without a VPC cannot be. */
function distinct(zones: readonly Zone[], endpoints: readonly Endpoint[]): readonly Zone[] {
  return zones.reduce<readonly Zone[]>((before, zone) => {
    const free = places.filter(
      ({ vpcId }) => idsOf(zone).includes(vpcId) && isFree(zone.name, vpcId, before),
    );
    const kept = free.filter(
      ({ vpcId }) =>
        !endpoints.some(
          (one) =>
            one.vpcId === vpcId &&
            one.privateDnsEnabled &&
            served.some(
              ({ name, privateDnsName }) => name === one.serviceName && privateDnsName === zone.name,
            ),
        ),
    );
    return kept.length === 0 ? before : [...before, { ...zone, associations: read(kept) }];
  }, []);
}

function isFree(name: string, vpcId: string, zones: readonly Zone[]): boolean {
  return !zones.some((zone) => zone.name === name && idsOf(zone).includes(vpcId));
}

function idsOf({ associations }: Zone): readonly string[] {
  return associations.kind === 'read' ? associations.value.map(({ vpcId }) => vpcId) : [];
}

function listing({ id, name, ownerId = accountId }: Zone) {
  return { id, name, owner: { kind: 'account', id: ownerId } } as const;
}

function anyPeering(): fc.Arbitrary<Peering> {
  const states: readonly PeeringState[] = [
    'pending acceptance',
    'active',
    'active',
    'provisioning',
    'deleted',
  ];
  return fc
    .record({
      peer: fc.constantFrom(nearId, farId),
      state: fc.constantFrom(...states),
      asker: fc.constantFrom('hub', 'peer'),
    })
    .map(({ peer, state, asker }) => {
      const hub = { accountId, region, vpcId: hubId };
      const near = { accountId, region, vpcId: nearId };
      const other = peer === nearId ? near : { accountId: farAccountId, region: farRegion, vpcId: farId };
      const [requester, accepter] = asker === 'hub' ? [hub, other] : [other, hub];
      return { id: `pcx-${peer}`, state, requester, accepter, tags: {} };
    });
}

function distinctPairs(peerings: readonly Peering[]): readonly Peering[] {
  return [...new Map(peerings.map((peering) => [peering.id, peering])).values()];
}

function isFar({ vpcId }: Peering['requester']): boolean {
  return vpcId === farId;
}

function anyRoute(...cidrs: readonly string[]): fc.Arbitrary<Route> {
  return fc
    .tuple(fc.constantFrom(...cidrs), fc.constantFrom('peering', 'transit gateway', 'NAT gateway'))
    .map(([cidr, kind]) => {
      if (kind === 'peering') return route(cidr, kind, `pcx-${cidr.startsWith('10.2') ? farId : nearId}`);
      return route(cidr, kind === 'NAT gateway' ? kind : 'transit gateway', 'x-1');
    });
}

function distinctRoutes(routes: readonly Route[]): readonly Route[] {
  return [...new Map(routes.map((one) => [JSON.stringify(one.destination), one])).values()];
}
