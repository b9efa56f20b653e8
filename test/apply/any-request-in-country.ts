import fc from 'fast-check';
import type { CrossRegionRequest, PlanRequest } from '../../src/plan/request';
import {
  type Place,
  abroad,
  agentPlaces,
  groupIdOf,
  hubPlace,
  ofProfile,
  places,
  served,
  site,
} from './country';

const services = fc.subarray(
  served.map(({ name }) => name),
  { minLength: 1, maxLength: 2 },
);

const anyPeering = fc.record({
  way: fc.constant('peering' as const),
  ...inPlace(hubPlace),
  services,
  securityGroup: anyGroup(hubPlace),
  agents: anyAgents(agentPlaces),
});

const anyAssociation = fc.record(
  {
    way: fc.constant('associate zones' as const),
    ...inPlace(hubPlace),
    zoneIds: fc.constantFrom(['Z0'], ['Z0', 'Z1']),
    agents: anyAgents(places),
  },
  { requiredKeys: ['way', 'profile', 'region', 'vpcId', 'site', 'agents'] },
);

const anyCrossRegion: fc.Arbitrary<CrossRegionRequest> = fc.oneof(
  ...agentPlaces
    .filter(({ region }) => region === abroad)
    .map((place) =>
      fc.record({
        way: fc.constant('cross region' as const),
        ...inPlace(place),
        services,
        securityGroup: anyGroup(place),
      }),
    ),
);

/** Ways that need more than one VPC, account or region. */
export const anyRequestInCountry: fc.Arbitrary<PlanRequest> = fc.oneof(
  { weight: 4, arbitrary: anyPeering },
  { weight: 3, arbitrary: anyAssociation },
  { weight: 2, arbitrary: anyCrossRegion },
);

function anyAgents(some: readonly Place[]) {
  return fc
    .uniqueArray(fc.constantFrom(...some), { minLength: 1, maxLength: 2 })
    .map((chosen) => chosen.map(ofProfile));
}

function anyGroup(place: Place) {
  return fc.constantFrom({ kind: 'new' } as const, { kind: 'existing', id: groupIdOf(place) } as const);
}

function inPlace(place: Place) {
  const { profile, region, vpcId } = ofProfile(place);
  return {
    profile: fc.constant(profile),
    region: fc.constant(region),
    vpcId: fc.constant(vpcId),
    site: fc.constant(site.name),
  };
}
