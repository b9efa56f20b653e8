import type { RegionNetwork } from '../../../network/network';
import type { Reading } from '../../../network/reading';
import type { VpcDetail } from '../../../network/vpc-detail';
import type { Zone } from '../../../network/zone';
import type { Part } from './profile-state';

/** Puts a new answer in place. What it could not read stays visible as it was known, and counts as unread. */
export const keepKnown = {
  reading: <T>(part: Part<Reading<T>>, newest: Reading<T>) => put(part, newest, fill),
  region: (part: Part<RegionNetwork>, answer: RegionNetwork) =>
    // A listing says nothing of services: they are asked for apart, and what AWS said of them stands until then.
    put(part, { ...answer, services: { ...part.newest?.services, ...answer.services } }, fillRegion),
  zones: (part: Part<Reading<readonly Zone[]>>, newest: Reading<readonly Zone[]>) =>
    put(part, newest, fillZones),
  detail: (part: Part<VpcDetail>, newest: VpcDetail) => put(part, newest, fillDetail),
};

function put<T>(part: Part<T>, newest: T, filled: (older: T, newest: T) => T): Part<T> {
  return {
    value: part.value === undefined ? newest : filled(part.value, newest),
    newest,
    isLoading: false,
  };
}

function fill<T>(older: Reading<T> | undefined, newest: Reading<T>): Reading<T> {
  return newest.kind === 'unread' && older?.kind === 'read' ? older : newest;
}

function fillRegion(older: RegionNetwork, newest: RegionNetwork): RegionNetwork {
  const services = Object.entries(newest.services).map(
    ([host, reading]) => [host, fill(older.services[host], reading)] as const,
  );
  return {
    region: newest.region,
    vpcs: fill(older.vpcs, newest.vpcs),
    subnets: fill(older.subnets, newest.subnets),
    endpoints: fill(older.endpoints, newest.endpoints),
    endpointsForLambda: fill(older.endpointsForLambda, newest.endpointsForLambda),
    peerings: fill(older.peerings, newest.peerings),
    services: Object.fromEntries(services),
  };
}

function fillZones(
  older: Reading<readonly Zone[]>,
  newest: Reading<readonly Zone[]>,
): Reading<readonly Zone[]> {
  if (newest.kind === 'unread' || older.kind === 'unread') return fill(older, newest);
  const known = new Map(older.value.map((zone) => [zone.id, zone]));
  const value = newest.value.map((zone) => ({
    ...zone,
    associations: fill(known.get(zone.id)?.associations, zone.associations),
    authorizations: fill(known.get(zone.id)?.authorizations, zone.authorizations),
    records: fill(known.get(zone.id)?.records, zone.records),
  }));
  return { kind: 'read', value };
}

function fillDetail(older: VpcDetail, newest: VpcDetail): VpcDetail {
  return {
    vpcId: newest.vpcId,
    region: newest.region,
    dns: fill(older.dns, newest.dns),
    nameServers: fill(older.nameServers, newest.nameServers),
    securityGroups: fill(older.securityGroups, newest.securityGroups),
    zones: fill(older.zones, newest.zones),
    resolverRules: fill(older.resolverRules, newest.resolverRules),
    profiles: fill(older.profiles, newest.profiles),
    firewall: fill(older.firewall, newest.firewall),
    routeTables: fill(older.routeTables, newest.routeTables),
    networkAcls: fill(older.networkAcls, newest.networkAcls),
    endpointInterfaces: fill(older.endpointInterfaces, newest.endpointInterfaces),
  };
}
