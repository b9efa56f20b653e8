import type { Account } from '../network/account';
import { changeDnsAttribute } from './change/change-dns-attribute';
import { allowing, changeIngress, revoking } from './change/change-ingress';
import { createEndpoint } from './change/create-endpoint';
import { createSecurityGroup } from './change/create-security-group';
import { deleteEndpoint } from './change/delete-endpoint';
import { deleteSecurityGroup } from './change/delete-security-group';
import type { Connection } from './connection';
import { readAlias } from './read/read-alias';
import { readDnsAttribute } from './read/read-dns-attribute';
import { readEndpointInterfaces } from './read/read-endpoint-interfaces';
import { readEndpoints } from './read/read-endpoints';
import { readIdentity } from './read/read-identity';
import { readNameServers } from './read/read-name-servers';
import { readNetworkAcls } from './read/read-network-acls';
import { readPeerings } from './read/read-peerings';
import { readProfileAssociations } from './read/read-profile-associations';
import { readRegions } from './read/read-regions';
import { readResolverRules } from './read/read-resolver-rules';
import { readRouteTables } from './read/read-route-tables';
import { readSecurityGroups } from './read/read-security-groups';
import { readServices } from './read/read-services';
import { readSubnets } from './read/read-subnets';
import { readVpcs } from './read/read-vpcs';
import { readZoneAssociations } from './read/read-zone-associations';
import { readZoneAuthorizations } from './read/read-zone-authorizations';
import { readZoneRecords } from './read/read-zone-records';
import { readZones } from './read/read-zones';
import { readZonesOfVpc } from './read/read-zones-of-vpc';

/** The table of contents of this folder. */
export function awsAccount(aws: Connection): Account {
  return {
    profile: aws.profile,
    ...(aws.emulator === undefined ? {} : { emulator: aws.emulator }),

    identity: (signal) => readIdentity(aws, signal),
    alias: (signal) => readAlias(aws, signal),
    regions: (signal) => readRegions(aws, signal),

    vpcs: (at) => readVpcs(aws, at),
    subnets: (at) => readSubnets(aws, at),
    endpoints: (at) => readEndpoints(aws, at),
    services: (at, serviceRegion, names) => readServices(aws, at, serviceRegion, names),

    dnsAttribute: (at, vpcId, attribute) => readDnsAttribute(aws, at, vpcId, attribute),
    nameServers: (at, dhcpOptionsId) => readNameServers(aws, at, dhcpOptionsId),
    securityGroups: (at, vpcId) => readSecurityGroups(aws, at, vpcId),
    resolverRules: (at, vpcId) => readResolverRules(aws, at, vpcId),
    profileAssociations: (at, vpcId) => readProfileAssociations(aws, at, vpcId),
    zonesOfVpc: (at, vpcId) => readZonesOfVpc(aws, at, vpcId),

    peerings: (at) => readPeerings(aws, at),
    routeTables: (at, vpcId) => readRouteTables(aws, at, vpcId),
    networkAcls: (at, vpcId) => readNetworkAcls(aws, at, vpcId),
    endpointInterfaces: (at, vpcId) => readEndpointInterfaces(aws, at, vpcId),

    zones: (domains, signal) => readZones(aws, domains, signal),
    zoneAssociations: (zoneId, signal) => readZoneAssociations(aws, zoneId, signal),
    zoneRecords: (zoneId, signal) => readZoneRecords(aws, zoneId, signal),
    zoneAuthorizations: (zoneId, signal) => readZoneAuthorizations(aws, zoneId, signal),

    setDnsAttribute: (at, vpcId, attribute, value) => changeDnsAttribute(aws, at, vpcId, attribute, value),
    createSecurityGroup: (mode, at, group) => createSecurityGroup(aws, mode, at, group),
    deleteSecurityGroup: (mode, at, groupId) => deleteSecurityGroup(aws, mode, at, groupId),
    allowIngress: (mode, at, groupId, rule) => changeIngress(aws, allowing, mode, at, groupId, rule),
    revokeIngress: (mode, at, groupId, rule) => changeIngress(aws, revoking, mode, at, groupId, rule),
    createEndpoint: (mode, at, endpoint) => createEndpoint(aws, mode, at, endpoint),
    deleteEndpoint: (mode, at, endpointId) => deleteEndpoint(aws, mode, at, endpointId),
  };
}
