import { givenNamesOf } from '../../dns/endpoint-names';
import type { DnsEntry, Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { ZoneOfVpc } from '../../network/zone';
import type { StepOf } from '../step';
import { tagsOfStep } from '../tags-of-step';
import { inRegionOf, inVpc, mapped } from './change';
import { type PlannedSteps, idOf, plannedId } from './planned';

export function createEndpoint(
  step: StepOf<'create endpoint'>,
  network: Network,
  plan: PlannedSteps,
): Network {
  const endpoint = newEndpoint(step, plan);
  const zones = zonesBehind(endpoint.id, step.privateDnsName);
  const withZone = step.privateDns === 'on' ? withZones(step, network, zones) : network;
  const withEndpoint = added(step, withZone, endpoint);
  return occupied(step, withEndpoint, step.subnetIds, 1);
}

export function setPrivateDns(step: StepOf<'set private DNS'>, network: Network): Network {
  const id = idOf(step.endpoint);
  const isOn = step.value === 'on';
  const named: DnsEntry = { name: step.privateDnsName, zoneId: plannedId(step.name) };
  const after = changed(step, network, (endpoints) =>
    endpoints.map((endpoint) => {
      if (endpoint.id !== id || endpoint.privateDnsEnabled === isOn) return endpoint;
      const given = givenEntriesOf(endpoint);
      const dnsEntries = isOn ? [...given, named] : given;
      return { ...endpoint, privateDnsEnabled: isOn, dnsEntries };
    }),
  );
  return isOn
    ? withZones(step, after, zonesBehind(id, step.privateDnsName))
    : withoutZoneBehind(step, after, [step.privateDnsName]);
}

export function deleteEndpoint(step: StepOf<'delete endpoint'>, network: Network): Network {
  const endpoints = network.inRegion[step.region]?.endpoints;
  const gone =
    endpoints?.kind === 'read' ? endpoints.value.find(({ id }) => id === step.endpointId) : undefined;
  const after = changed(step, network, (known) => known.filter(({ id }) => id !== step.endpointId));
  if (gone === undefined) return after;
  const given = givenNamesOf(gone);
  const named = gone.dnsEntries.map(({ name }) => name).filter((name) => !given.includes(name));
  return occupied(step, withoutZoneBehind(step, after, named), gone.subnetIds, -1);
}

/** AWS gives a regional name to every endpoint. */
function newEndpoint(step: StepOf<'create endpoint'>, plan: PlannedSteps): Endpoint {
  const id = plannedId(step.name);
  const serviceId = step.serviceName.split('.').at(-1) ?? '';
  const given = `${step.name}-planned.${serviceId}.${step.serviceRegion}.vpce.amazonaws.com`;
  const names = step.privateDns === 'on' ? [given, step.privateDnsName] : [given];
  return {
    id,
    region: step.region,
    vpcId: step.vpcId,
    ownerId: plan.accountId,
    serviceName: step.serviceName,
    serviceRegion: step.serviceRegion,
    state: 'available',
    privateDnsEnabled: step.privateDns === 'on',
    dnsEntries: names.map((name) => ({ name, zoneId: id })),
    subnetIds: step.subnetIds,
    securityGroupIds: step.securityGroups.map(idOf),
    interfaceIds: step.subnetIds.map((subnet) => `${id} ${subnet}`),
    tags: tagsOfStep(step, plan),
  };
}

function givenEntriesOf(endpoint: Endpoint): readonly DnsEntry[] {
  const given = givenNamesOf(endpoint);
  return endpoint.dnsEntries.filter(({ name }) => given.includes(name));
}

type At = { readonly region: string; readonly vpcId: string };

function changed(
  step: At,
  network: Network,
  change: (endpoints: readonly Endpoint[]) => readonly Endpoint[],
): Network {
  return inRegionOf(step, network, (region) => ({ ...region, endpoints: mapped(region.endpoints, change) }));
}

/** A snapshot keeps endpoints of services of AWS itself apart. */
function added(step: At, network: Network, endpoint: Endpoint): Network {
  if (endpoint.serviceName.includes('.vpce-svc-')) {
    return changed(step, network, (endpoints) => [...endpoints, endpoint]);
  }
  return inRegionOf(step, network, (region) => ({
    ...region,
    endpointsForLambda: mapped(region.endpointsForLambda, (endpoints) => [...endpoints, endpoint]),
  }));
}

/** Every endpoint takes one address of each of its subnets. */
function occupied(step: At, network: Network, subnetIds: readonly string[], count: 1 | -1): Network {
  return inRegionOf(step, network, (region) => ({
    ...region,
    subnets: mapped(region.subnets, (subnets) =>
      subnets.map((subnet) =>
        subnetIds.includes(subnet.id) ? { ...subnet, freeAddresses: subnet.freeAddresses - count } : subnet,
      ),
    ),
  }));
}

/** AWS lists the zone behind an endpoint among those of the VPC. */
function zonesBehind(endpointId: string, privateDnsName: string): readonly ZoneOfVpc[] {
  const owner = { kind: 'service', name: 'vpce.amazonaws.com' } as const;
  return [{ id: endpointId, name: zoneNameOf(privateDnsName), owner }];
}

function withZones(step: At, network: Network, zones: readonly ZoneOfVpc[]): Network {
  return inVpc(step, network, (detail) => ({
    ...detail,
    zones: mapped(detail.zones, (known) => [...known, ...zones]),
  }));
}

function withoutZoneBehind(step: At, network: Network, privateDnsNames: readonly string[]): Network {
  const names = privateDnsNames.map(zoneNameOf);
  return inVpc(step, network, (detail) => ({
    ...detail,
    zones: mapped(detail.zones, (known) =>
      known.filter(({ name, owner }) => owner.kind !== 'service' || !names.includes(name)),
    ),
  }));
}

function zoneNameOf(privateDnsName: string): string {
  return privateDnsName.replace(/^\*\./, '');
}
