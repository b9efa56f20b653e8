import fc from 'fast-check';
import type { Endpoint } from '../../src/network/endpoint';
import type { ZoneRecord } from '../../src/network/zone';
import { agents, hub } from '../../src/sandbox/sample-world/sample-accounts';
import type { ZoneOfWorld } from '../../src/sandbox/world';
import { type Place, places, served, site } from './country';

const strangerId = '333333333333';
const names = served.map(({ privateDnsName }) => privateDnsName);

/** Zones as people leave them: whose, for which VPCs, with what records, with which authorizations still standing. */
export const anyZones: fc.Arbitrary<readonly ZoneIdea[]> = fc.array(
  fc.record({
    name: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, fc.constantFrom(site.name, 'example.org')),
    owner: fc.constantFrom(hub.id, hub.id, hub.id, agents.id, strangerId),
    associated: fc.subarray([...places], { minLength: 1 }),
    authorized: fc.oneof(
      { weight: 2, arbitrary: fc.constant([]) },
      fc.subarray([...places], { minLength: 1, maxLength: 2 }),
    ),
    record: fc.constantFrom('right', 'right', 'other', 'address', 'alias by name', 'none'),
  }),
  { maxLength: 4 },
);

export interface ZoneIdea {
  readonly name: string;
  readonly owner: string;
  readonly associated: readonly Place[];
  readonly authorized: readonly Place[];
  readonly record: string;
}

/** AWS lets a VPC have one zone of a name, also behind an endpoint; a zone without a VPC cannot be. */
export function zonesOf(
  ideas: readonly ZoneIdea[],
  endpoints: readonly Endpoint[],
): readonly ZoneOfWorld[] {
  const taken = new Set(
    endpoints.flatMap(({ privateDnsEnabled, serviceName, vpcId }) =>
      privateDnsEnabled ? [`${nameOf(serviceName)} ${vpcId}`] : [],
    ),
  );
  return ideas.flatMap((idea, index): readonly ZoneOfWorld[] => {
    const free = idea.associated.filter(({ vpcId }) => !taken.has(`${idea.name} ${vpcId}`));
    if (free.length === 0) return [];
    for (const { vpcId } of free) taken.add(`${idea.name} ${vpcId}`);
    const zone = {
      id: `Z${index}`,
      ownerId: idea.owner,
      name: idea.name,
      associations: free.map(referenceTo),
      authorizations: idea.authorized.filter(({ account }) => account.id !== idea.owner).map(referenceTo),
      records: recordsOf(idea, endpoints),
    };
    return [zone];
  });
}

function recordsOf({ name, record }: ZoneIdea, endpoints: readonly Endpoint[]): readonly ZoneRecord[] {
  const right = endpoints.find(({ serviceName }) => nameOf(serviceName) === name);
  const other = endpoints.find(({ serviceName }) => nameOf(serviceName) !== name);
  switch (record) {
    case 'right':
      return aliasTo(name, right);
    case 'other':
      return aliasTo(name, other);
    case 'address':
      return [{ name, type: 'A', target: { kind: 'values', values: ['10.9.9.9'], ttl: 60 } }];
    case 'alias by name':
      return valueOf(name, right);
    default:
      return [];
  }
}

function aliasTo(name: string, endpoint: Endpoint | undefined): readonly ZoneRecord[] {
  const [alias] = endpoint?.dnsEntries ?? [];
  return alias === undefined ? [] : [{ name, type: 'A', target: { kind: 'alias', alias } }];
}

/** At a name below the zone's own, where a CNAME may be. */
function valueOf(name: string, endpoint: Endpoint | undefined): readonly ZoneRecord[] {
  const [entry] = endpoint?.dnsEntries ?? [];
  if (entry === undefined) return [];
  return [{ name: `agent.${name}`, type: 'CNAME', target: { kind: 'values', values: [entry.name], ttl: 60 } }];
}

function nameOf(serviceName: string): string | undefined {
  return served.find(({ name }) => name === serviceName)?.privateDnsName;
}

function referenceTo({ region, vpcId }: Place) {
  return { region, vpcId };
}
