import type { DnsEntry, Endpoint } from '../network/endpoint';
import { isThere, stateOf } from './endpoint-state';
import { digits, makeId, makeZoneId } from './make-id';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import { nameFrom } from './tags';
import type { EndpointOfWorld, VpcOfWorld, World } from './world';
import { zoneNameOf } from './zone-names';

/** Also of VPCs in other regions, in the order in which they were made. */
export function endpointsThere({ world, now }: Pick<Scene, 'world' | 'now'>): readonly EndpointOfWorld[] {
  return world.endpoints.filter((endpoint) => isThere(endpoint, now));
}

export function showEndpoints(scene: Scene): readonly Endpoint[] {
  const vpcs = new Map(scene.world.vpcs.map((vpc) => [vpc.id, vpc]));
  return endpointsThere(scene).flatMap((endpoint) => {
    const vpc = vpcs.get(endpoint.vpcId);
    const isVisible = vpc?.region === scene.region && vpc.ownerId === scene.accountId;
    return isVisible ? [show(scene, endpoint, vpc)] : [];
  });
}

export function showEndpoint(scene: Scene, endpoint: EndpointOfWorld): Endpoint {
  const vpc = scene.world.vpcs.find(({ id }) => id === endpoint.vpcId);
  if (vpc === undefined) throw new Error(`${endpoint.id} is in a VPC that the world does not have.`);
  return show(scene, endpoint, vpc);
}

/** With its VPC, which is one of this account's own. */
export function endpointFor(
  scene: Scene,
  endpointId: string,
): { readonly endpoint: EndpointOfWorld; readonly vpc: VpcOfWorld } {
  const endpoint = endpointsThere(scene).find(({ id }) => id === endpointId);
  const vpc = scene.world.vpcs.find(({ id }) => id === endpoint?.vpcId);
  if (endpoint === undefined || vpc?.region !== scene.region || vpc.ownerId !== scene.accountId)
    throw new Refusal('InvalidVpcEndpoint.NotFound', `The Vpc Endpoint Id '${endpointId}' does not exist`);
  return { endpoint, vpc };
}

/** The private DNS name an endpoint holds in its VPC, where private DNS is on. */
export function privateDnsNameHeldBy(world: World, endpoint: EndpointOfWorld): string | undefined {
  if (endpoint.privateDns === 'off') return undefined;
  return world.services.find(({ name }) => name === endpoint.serviceName)?.privateDns?.name;
}

export function interfaceIdOf(endpoint: EndpointOfWorld, subnetId: string): string {
  return makeId('eni', `${endpoint.id}/${subnetId}`);
}

/** The private zone that AWS makes behind an endpoint with private DNS. */
export function zoneIdBehind(endpoint: EndpointOfWorld): string {
  return makeZoneId(endpoint.id);
}

function show(scene: Scene, endpoint: EndpointOfWorld, vpc: VpcOfWorld): Endpoint {
  const state = stateOf(endpoint, scene.now);
  return {
    id: endpoint.id,
    ...nameFrom(endpoint.tags),
    region: vpc.region,
    vpcId: vpc.id,
    ownerId: vpc.ownerId,
    serviceName: endpoint.serviceName,
    serviceRegion: endpoint.serviceRegion,
    state,
    ...(state === 'failed' && endpoint.fate.state === 'failed' ? { failure: endpoint.fate.failure } : {}),
    privateDnsEnabled: endpoint.privateDns === 'on',
    dnsEntries: dnsEntries(scene, endpoint, vpc),
    subnetIds: endpoint.subnetIds,
    securityGroupIds: endpoint.securityGroupIds,
    interfaceIds: endpoint.subnetIds.map((subnetId) => interfaceIdOf(endpoint, subnetId)),
    ...(endpoint.policy === undefined ? {} : { policy: endpoint.policy }),
    tags: endpoint.tags,
  };
}

/**
 * First the regional name, then one for each zone, at last the private DNS name. A cross-region endpoint has
 * no zonal names. https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-share-your-services.html
 */
function dnsEntries(scene: Scene, endpoint: EndpointOfWorld, vpc: VpcOfWorld): readonly DnsEntry[] {
  const label = `${endpoint.id}-${digits(endpoint.id).slice(0, 8)}`;
  const domain = `${lastLabel(endpoint.serviceName)}.${endpoint.serviceRegion}.vpce.amazonaws.com`;
  const zoneId = makeZoneId(`${endpoint.serviceRegion}.vpce.amazonaws.com`);
  const zonal =
    endpoint.serviceRegion === vpc.region
      ? endpoint.subnetIds.map((subnetId) => `${label}-${zoneNameOfSubnet(scene, subnetId)}.${domain}`)
      : [];
  const privateName = privateDnsNameHeldBy(scene.world, endpoint);
  return [
    ...[`${label}.${domain}`, ...zonal].map((name) => ({ name, zoneId })),
    ...(privateName === undefined ? [] : [{ name: privateName, zoneId: zoneIdBehind(endpoint) }]),
  ];
}

function zoneNameOfSubnet(scene: Scene, subnetId: string): string {
  const subnet = scene.world.subnets.find(({ id }) => id === subnetId);
  if (subnet === undefined) throw new Error(`The world has no subnet ${subnetId}.`);
  return zoneNameOf(scene, subnet.zoneId);
}

/** `vpce-svc-...` of a partner's service, `secretsmanager` of one of AWS's own. */
function lastLabel(serviceName: string): string {
  return serviceName.slice(serviceName.lastIndexOf('.') + 1);
}
