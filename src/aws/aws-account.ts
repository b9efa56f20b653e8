import type { Account } from '../network/account';
import { acceptPeering } from './change/accept-peering';
import { addRoute } from './change/add-route';
import { associateZone } from './change/associate-zone';
import { authorizeAssociation, withdrawAuthorization } from './change/change-authorization';
import { changeDnsAttribute } from './change/change-dns-attribute';
import { changeRule } from './change/change-rule';
import { deleteRecord, setRecord } from './change/change-record';
import { createEndpoint } from './change/create-endpoint';
import { createSecurityGroup } from './change/create-security-group';
import { createZone } from './change/create-zone';
import { deleteEndpoint } from './change/delete-endpoint';
import { deletePeering } from './change/delete-peering';
import { deleteRoute } from './change/delete-route';
import { deleteSecurityGroup } from './change/delete-security-group';
import { deleteZone } from './change/delete-zone';
import { disassociateZone } from './change/disassociate-zone';
import { requestPeering } from './change/request-peering';
import { setPrivateDns } from './change/set-private-dns';
import type { Connection } from './connection';
import { readInstances } from './remote/read-instances';
import { readProbeRuns } from './remote/read-probe-runs';
import { readProbeText } from './remote/read-probe-text';
import { sendProbe } from './remote/send-probe';
import { readAlias } from './read/read-alias';
import { readDnsAttribute } from './read/read-dns-attribute';
import { readEndpointInterfaces } from './read/read-endpoint-interfaces';
import { readEndpoints } from './read/read-endpoints';
import { readFirewallRules } from './read/read-firewall-rules';
import { readIdentity } from './read/read-identity';
import { readInstanceNames } from './read/read-instance-names';
import { readNameServers } from './read/read-name-servers';
import { readNetworkAcls } from './read/read-network-acls';
import { readNetworkInterfaces } from './read/read-network-interfaces';
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
    firewallRules: (at, vpcId) => readFirewallRules(aws, at, vpcId),
    profileAssociations: (at, vpcId) => readProfileAssociations(aws, at, vpcId),
    zonesOfVpc: (at, vpcId) => readZonesOfVpc(aws, at, vpcId),

    peerings: (at) => readPeerings(aws, at),
    routeTables: (at, vpcId) => readRouteTables(aws, at, vpcId),
    networkAcls: (at, vpcId) => readNetworkAcls(aws, at, vpcId),
    endpointInterfaces: (at, vpcId) => readEndpointInterfaces(aws, at, vpcId),

    networkInterfaces: (at, vpcId) => readNetworkInterfaces(aws, at, vpcId),
    instanceNames: (at, vpcId) => readInstanceNames(aws, at, vpcId),

    instances: (at, vpcId) => readInstances(aws, at, vpcId),
    runProbe: (at, order) => sendProbe(aws, at, order),
    probeRuns: (at, commandId) => readProbeRuns(aws, at, commandId),
    probeOutput: (at, commandId, instanceId) => readProbeText(aws, at, commandId, instanceId),

    zones: (domains, signal) => readZones(aws, domains, signal),
    zoneAssociations: (zoneId, signal) => readZoneAssociations(aws, zoneId, signal),
    zoneRecords: (zoneId, signal) => readZoneRecords(aws, zoneId, signal),
    zoneAuthorizations: (zoneId, signal) => readZoneAuthorizations(aws, zoneId, signal),

    setDnsAttribute: (at, vpcId, attribute, value) => changeDnsAttribute(aws, at, vpcId, attribute, value),
    createSecurityGroup: (mode, at, group) => createSecurityGroup(aws, mode, at, group),
    deleteSecurityGroup: (mode, at, groupId) => deleteSecurityGroup(aws, mode, at, groupId),
    allowIngress: (mode, at, groupId, rule) => changeRule(aws, 'allowIngress', mode, at, groupId, rule),
    revokeIngress: (mode, at, groupId, rule) => changeRule(aws, 'revokeIngress', mode, at, groupId, rule),
    allowEgress: (mode, at, groupId, rule) => changeRule(aws, 'allowEgress', mode, at, groupId, rule),
    revokeEgress: (mode, at, groupId, rule) => changeRule(aws, 'revokeEgress', mode, at, groupId, rule),
    createEndpoint: (mode, at, endpoint) => createEndpoint(aws, mode, at, endpoint),
    deleteEndpoint: (mode, at, endpointId) => deleteEndpoint(aws, mode, at, endpointId),
    setPrivateDns: (mode, at, endpointId, value) => setPrivateDns(aws, mode, at, endpointId, value),

    requestPeering: (mode, at, peering) => requestPeering(aws, mode, at, peering),
    acceptPeering: (mode, at, peeringId) => acceptPeering(aws, mode, at, peeringId),
    deletePeering: (mode, at, peeringId) => deletePeering(aws, mode, at, peeringId),
    addRoute: (mode, at, route) => addRoute(aws, mode, at, route),
    deleteRoute: (mode, at, route) => deleteRoute(aws, mode, at, route),

    createZone: (zone, signal) => createZone(aws, zone, signal),
    deleteZone: (zoneId, signal) => deleteZone(aws, zoneId, signal),
    setRecord: (zoneId, record, signal) => setRecord(aws, zoneId, record, signal),
    deleteRecord: (zoneId, record, signal) => deleteRecord(aws, zoneId, record, signal),
    authorizeAssociation: (zoneId, vpc, signal) => authorizeAssociation(aws, zoneId, vpc, signal),
    withdrawAuthorization: (zoneId, vpc, signal) => withdrawAuthorization(aws, zoneId, vpc, signal),
    associateZone: (zoneId, vpc, signal) => associateZone(aws, zoneId, vpc, signal),
    disassociateZone: (zoneId, vpc, signal) => disassociateZone(aws, zoneId, vpc, signal),
  };
}
