import fc from 'fast-check';
import type { DnsAttributes, SecurityRule } from '../../src/network/vpc';
import type { ServiceOfWorld, World } from '../../src/sandbox/world';
import { anyPeerings, anyRouteTables } from './any-path';
import { anyZones } from './any-zone';
import { abroad, hubPlace, places, served } from './country';
import { type EndpointIdea, countryOf, serviceOf } from './country-world';

const on: DnsAttributes = { enableDnsSupport: true, enableDnsHostnames: true };
const off: DnsAttributes = { enableDnsSupport: false, enableDnsHostnames: false };

/**
 * Two accounts, a hub and VPCs with Agents in two regions, and what was made by hand before: parts of paths, of zones
 * and of endpoints, some right and some in the way.
 */
export const anyCountry: fc.Arbitrary<World> = fc
  .record({
    dns: fc.tuple(...places.map(() => fc.constantFrom(on, on, { ...on, enableDnsHostnames: false }, off))),
    ingress: fc.tuple(...places.map(anyIngress)),
    services: fc.tuple(...served.map(({ name, privateDnsName }) => anyService(name, privateDnsName))),
    endpoints: fc.tuple(...served.map(anyEndpoints)),
    peerings: anyPeerings,
    routeTables: anyRouteTables(),
    zones: anyZones,
  })
  .map(countryOf);

function anyIngress(): fc.Arbitrary<readonly SecurityRule[]> {
  const cidrs = ['10.0.0.0/16', '10.1.0.0/16', '10.3.0.0/16', '10.0.0.0/8'];
  return fc.subarray(cidrs, { maxLength: 2 }).map((some) =>
    some.map((cidr): SecurityRule => ({
      protocol: 'tcp',
      ports: { from: 443, to: 443 },
      peer: { kind: 'cidr', cidr },
    })),
  );
}

function anyService(name: string, privateName: string): fc.Arbitrary<ServiceOfWorld> {
  const usual = serviceOf(name, privateName);
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant(usual) },
    fc.constantFrom<ServiceOfWorld[]>(
      { ...usual, zoneIds: hubPlace.zoneIds.slice(1) },
      { ...usual, privateDns: { name: privateName, state: 'pendingVerification' } },
      { ...usual, acceptance: 'required' },
      { ...usual, consumerRegions: [] },
      { ...usual, zoneIds: hubPlace.zoneIds.slice(0, 1), consumerRegions: [abroad] },
    ),
  );
}

/** Mostly in the hub, where they ought to be without private DNS. */
function anyEndpoints(): fc.Arbitrary<readonly EndpointIdea[]> {
  const idea = fc.record({
    place: fc.oneof({ weight: 5, arbitrary: fc.constant(hubPlace) }, fc.constantFrom(...places)),
    privateDns: fc.constantFrom('on' as const, 'off' as const, 'off' as const),
  });
  return fc.uniqueArray(idea, { maxLength: 2, selector: ({ place }) => place.name });
}
