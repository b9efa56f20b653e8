import type { Endpoint } from '../../src/network/endpoint';
import type { Network } from '../../src/network/network';
import { readOr } from '../../src/network/reading';
import type { SecurityGroup } from '../../src/network/vpc';
import type { VpcReference, Zone, ZoneRecord } from '../../src/network/zone';
import { leadsTo } from '../../src/plan/alias-target';
import { stepTag } from '../../src/plan/plan';

/**
 * What a snapshot tells, line by line: whatever a plan made is called by its step, as nobody knows its id before, and
 * what AWS still works on counts as done.
 */
export function factsOf(network: Network): readonly string[] {
  const regions = Object.values(network.inRegion);
  const endpoints = regions.flatMap((region) => [
    ...readOr(region.endpoints, []),
    ...readOr(region.endpointsForLambda, []),
  ]);
  const names = namesOf(network, endpoints);
  const called = (id: string) => names.get(id) ?? id;
  const lines = [
    ...regions.flatMap(({ subnets }) =>
      readOr(subnets, []).map(({ id, freeAddresses }) => `${id}: ${freeAddresses} free`),
    ),
    ...endpoints.filter(({ state }) => state !== 'deleting').map((one) => endpointFact(one, called)),
    ...regions.flatMap(({ region, peerings }) =>
      readOr(peerings, []).flatMap(({ id, state }) =>
        state === 'deleting' ? [] : [`${called(id)} in ${region}: ${soon[state] ?? state}`],
      ),
    ),
    ...readOr(network.zones, []).flatMap((zone) => zoneFacts(zone, endpoints, called)),
    ...Object.entries(network.vpcDetails).flatMap(([vpcId, detail]) => [
      `${vpcId}: ${JSON.stringify(readOr(detail.dns, undefined))}`,
      ...readOr(detail.zones, []).map(({ name, owner }) => `${vpcId}: ${name} of ${JSON.stringify(owner)}`),
      ...readOr(detail.securityGroups, []).map((group) => groupFact(group, called)),
      ...readOr(detail.routeTables, []).flatMap(({ id, routes }) =>
        routes.map(({ destination, target }) => {
          const to = target.kind === 'local' ? 'local' : called(target.id);
          return `${id}: ${JSON.stringify(destination)} to ${to}`;
        }),
      ),
    ]),
  ];
  return [...new Set(lines)].sort();
}

const soon: Readonly<Record<string, string>> = {
  provisioning: 'active',
  'initiating request': 'pending acceptance',
};

interface Tagged {
  readonly id: string;
  readonly tags?: Readonly<Record<string, string>>;
}

function namesOf(network: Network, endpoints: readonly Endpoint[]): ReadonlyMap<string, string> {
  const tagged: readonly Tagged[] = [
    ...endpoints,
    ...Object.values(network.inRegion).flatMap(({ peerings }) => readOr(peerings, [])),
    ...Object.values(network.vpcDetails).flatMap((detail) => readOr(detail.securityGroups, [])),
  ];
  return new Map(
    tagged.flatMap(({ id, tags = {} }) => {
      const step = tags[stepTag];
      return step === undefined ? [] : [[id, step] as const];
    }),
  );
}

function endpointFact(endpoint: Endpoint, called: (id: string) => string): string {
  const { id, vpcId, serviceName, privateDnsEnabled, subnetIds, securityGroupIds } = endpoint;
  const groups = securityGroupIds.map(called).sort();
  const subnets = [...subnetIds].sort();
  return JSON.stringify([called(id), vpcId, serviceName, privateDnsEnabled, subnets, groups]);
}

function groupFact({ id, name, ingress, egress }: SecurityGroup, called: (id: string) => string): string {
  const [inside, outside] = [ingress, egress].map((rules) =>
    rules.map((rule) => JSON.stringify(rule)).sort(),
  );
  return `${called(id)} ${name}: ${String(inside)} out ${String(outside)}`;
}

function zoneFacts(
  zone: Zone,
  endpoints: readonly Endpoint[],
  called: (id: string) => string,
): readonly string[] {
  const who = (vpcs: readonly VpcReference[]) => vpcs.map(({ vpcId }) => vpcId).sort();
  const target = (record: ZoneRecord) => {
    const endpoint = endpoints.find((one) => leadsTo(record, one));
    return endpoint === undefined ? JSON.stringify(record.target) : called(endpoint.id);
  };
  const planned = zone.comment?.match(/step (.*)\)$/)?.[1];
  const known = `${zone.name} (${planned ?? zone.id})`;
  return [
    `${known}: for ${who(readOr(zone.associations, [])).join()}`,
    `${known}: open to ${who(readOr(zone.authorizations, [])).join()}`,
    ...readOr(zone.records, []).map((one) => `${known}: ${one.name} ${one.type} to ${target(one)}`),
  ];
}
