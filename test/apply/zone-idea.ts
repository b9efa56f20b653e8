import type { Endpoint } from '../../src/network/endpoint';
import type { ZoneRecord } from '../../src/network/zone';
import type { ZoneOfWorld } from '../../src/sandbox/world';
import { type Place, served } from './country';

/** A zone before it is known which of its VPCs may have one of that name, and where endpoints are. */
export interface ZoneIdea {
  readonly name: string;
  readonly owner: string;
  readonly associated: readonly Place[];
  readonly authorized: readonly Place[];
  readonly record: 'right' | 'other' | 'address' | 'CNAME below' | 'none';
}

/** AWS lets a VPC have one zone of a name, also behind an endpoint; a zone without a VPC cannot be. */
export function zonesOf(ideas: readonly ZoneIdea[], endpoints: readonly Endpoint[]): readonly ZoneOfWorld[] {
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
    case 'CNAME below':
      return cnameBelow(name, right);
    case 'none':
      return [];
  }
}

function aliasTo(name: string, endpoint: Endpoint | undefined): readonly ZoneRecord[] {
  const [alias] = endpoint?.dnsEntries ?? [];
  return alias === undefined ? [] : [{ name, type: 'A', target: { kind: 'alias', alias } }];
}

/** At the zone's own name there cannot be one. */
function cnameBelow(name: string, endpoint: Endpoint | undefined): readonly ZoneRecord[] {
  const [entry] = endpoint?.dnsEntries ?? [];
  if (entry === undefined) return [];
  return [
    { name: `agent.${name}`, type: 'CNAME', target: { kind: 'values', values: [entry.name], ttl: 60 } },
  ];
}

function nameOf(serviceName: string): string | undefined {
  return served.find(({ name }) => name === serviceName)?.privateDnsName;
}

function referenceTo({ region, vpcId }: Place) {
  return { region, vpcId };
}
