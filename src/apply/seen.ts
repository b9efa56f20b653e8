import type { Endpoint } from '../network/endpoint';
import type { Peering } from '../network/peering';
import type { Reading } from '../network/reading';
import type { RouteTable } from '../network/route-table';
import type { DnsAttributes, SecurityGroup } from '../network/vpc';
import type { VpcReference, Zone, ZoneRecord } from '../network/zone';
import type { Step } from '../plan/step';
import { Problem } from '../problem';
import type { Scene } from './scene';

/** The value that was read; else the problem that kept it from being read. */
export function valueOf<T>(reading: Reading<T> | undefined, empty: T): T {
  if (reading === undefined) return empty;
  if (reading.kind === 'unread') throw new Problem(reading.problem);
  return reading.value;
}

export function endpointsInVpc(step: Step, { network }: Scene): readonly Endpoint[] {
  const region = network.inRegion[step.region];
  return [...valueOf(region?.endpoints, []), ...valueOf(region?.endpointsForLambda, [])].filter(
    (endpoint) => endpoint.vpcId === step.vpcId && endpoint.state !== 'deleted',
  );
}

export function groupsInVpc(step: Step, { network }: Scene): readonly SecurityGroup[] {
  return valueOf(network.vpcDetails[step.vpcId]?.securityGroups, []);
}

/** Of a VPC that is gone, nothing is on. */
export function dnsOfVpc(step: Step, { network }: Scene): DnsAttributes {
  const off = { enableDnsSupport: false, enableDnsHostnames: false };
  return valueOf(network.vpcDetails[step.vpcId]?.dns, off);
}

export function peeringsInRegion(step: Step, { network }: Scene): readonly Peering[] {
  return valueOf(network.inRegion[step.region]?.peerings, []);
}

export function routeTablesOfVpc(step: Step, { network }: Scene): readonly RouteTable[] {
  return valueOf(network.vpcDetails[step.vpcId]?.routeTables, []);
}

/** Zones of the plan's accounts; undefined where there is none of that id. */
export function zoneById(id: string | undefined, { network }: Scene): Zone | undefined {
  return valueOf(network.zones, []).find((zone) => zone.id === id);
}

/** Whether the VPC lists the zone, whosever it is. */
export function isListed(zoneId: string, { vpcId }: Step, { network }: Scene): boolean {
  return valueOf(network.vpcDetails[vpcId]?.zones, []).some(({ id }) => id === zoneId);
}

export function recordsOfZone(zone: Zone | undefined): readonly ZoneRecord[] {
  return valueOf(zone?.records, []);
}

export function isAssociated(zone: Zone | undefined, vpcId: string): boolean {
  return has(valueOf(zone?.associations, []), vpcId);
}

export function isAuthorized(zone: Zone | undefined, vpcId: string): boolean {
  return has(valueOf(zone?.authorizations, []), vpcId);
}

function has(vpcs: readonly VpcReference[], vpcId: string): boolean {
  return vpcs.some((vpc) => vpc.vpcId === vpcId);
}
