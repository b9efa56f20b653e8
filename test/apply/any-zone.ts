import fc from 'fast-check';
import { agents, hub } from '../../src/sandbox/sample-world/sample-accounts';
import { hubPlace, places, served, site } from './country';
import type { ZoneIdea } from './zone-idea';

const strangerId = '333333333333';
const names = served.map(({ privateDnsName }) => privateDnsName);

/** Zones as people leave them: whose, for which VPCs, with what records, with which authorizations still standing. */
export const anyZones: fc.Arbitrary<readonly ZoneIdea[]> = fc.array(
  fc.record({
    name: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...names) },
      fc.constantFrom(site.name, 'example.org'),
    ),
    owner: fc.constantFrom(hub.id, hub.id, hub.id, agents.id, strangerId),
    // For its own VPC alone it goes with the endpoints.
    associated: fc.oneof(
      { weight: 2, arbitrary: fc.subarray([...places], { minLength: 1 }) },
      fc.constant([hubPlace]),
    ),
    authorized: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      fc.subarray([...places], { minLength: 1, maxLength: 2 }),
    ),
    record: fc.constantFrom<ZoneIdea['record'][]>(
      'right',
      'right',
      'other',
      'address',
      'CNAME below',
      'none',
    ),
  }),
  { maxLength: 4 },
);
