import type { Account } from '../../src/network/account';
import { at } from './fake-aws';

const rule = {
  protocol: 'tcp',
  ports: { from: 443, to: 443 },
  peer: { kind: 'cidr', cidr: '10.0.0.0/8' },
} as const;
const group = { name: 'g', description: 'd', vpcId: 'vpc-1', tags: { a: 'b' } };
const endpoint = {
  vpcId: 'vpc-1',
  serviceName: 's',
  serviceRegion: 'us-east-1',
  subnetIds: ['subnet-1'],
  securityGroupIds: ['sg-1'],
  privateDns: 'on',
  tags: {},
  token: 't',
} as const;

const peering = {
  vpcId: 'vpc-1',
  peer: { accountId: '222222222222', region: 'us-east-1', vpcId: 'vpc-2' },
  tags: { a: 'b' },
};
const route = { routeTableId: 'rtb-1', cidr: '10.0.0.0/16', peeringId: 'pcx-1' };
const vpc = { region: 'eu-west-1', vpcId: 'vpc-1' };
const zone = { name: 'a.example', comment: 'c', vpc, tags: { a: 'b' }, token: 't' };
const record = {
  name: 'a.example',
  type: 'A',
  target: { kind: 'values', values: ['10.0.0.1'], ttl: 60 },
} as const;

const order = {
  document: 'AWS-RunShellScript',
  text: 'echo',
  targets: { kind: 'instances', ids: ['i-1'] },
  maxConcurrency: '10',
  maxErrors: '20%',
  executionTimeoutSeconds: 180,
} as const;

type Calls = {
  readonly [K in Exclude<keyof Account, 'profile' | 'emulator'>]: (
    account: Account,
    signal: AbortSignal,
  ) => Promise<unknown>;
};

/** Each method of an account once; the compiler says when one is missing. */
export const everyCall: Calls = {
  identity: (account, signal) => account.identity(signal),
  alias: (account, signal) => account.alias(signal),
  regions: (account, signal) => account.regions(signal),
  vpcs: (account, signal) => account.vpcs(at('eu-west-1', signal)),
  subnets: (account, signal) => account.subnets(at('eu-west-1', signal)),
  endpoints: (account, signal) => account.endpoints(at('eu-west-1', signal)),
  services: (account, signal) => account.services(at('eu-west-1', signal), 'us-east-1', ['s']),
  dnsAttribute: (account, signal) =>
    account.dnsAttribute(at('eu-west-1', signal), 'vpc-1', 'enableDnsSupport'),
  nameServers: (account, signal) => account.nameServers(at('eu-west-1', signal), 'dopt-1'),
  securityGroups: (account, signal) => account.securityGroups(at('eu-west-1', signal), 'vpc-1'),
  resolverRules: (account, signal) => account.resolverRules(at('eu-west-1', signal), 'vpc-1'),
  profileAssociations: (account, signal) => account.profileAssociations(at('eu-west-1', signal), 'vpc-1'),
  firewallRules: (account, signal) => account.firewallRules(at('eu-west-1', signal), 'vpc-1'),
  zonesOfVpc: (account, signal) => account.zonesOfVpc(at('eu-west-1', signal), 'vpc-1'),
  peerings: (account, signal) => account.peerings(at('eu-west-1', signal)),
  routeTables: (account, signal) => account.routeTables(at('eu-west-1', signal), 'vpc-1'),
  networkAcls: (account, signal) => account.networkAcls(at('eu-west-1', signal), 'vpc-1'),
  endpointInterfaces: (account, signal) => account.endpointInterfaces(at('eu-west-1', signal), 'vpc-1'),
  networkInterfaces: (account, signal) => account.networkInterfaces(at('eu-west-1', signal), 'vpc-1'),
  instanceNames: (account, signal) => account.instanceNames(at('eu-west-1', signal), 'vpc-1'),
  instances: (account, signal) => account.instances(at('eu-west-1', signal), 'vpc-1'),
  runProbe: (account, signal) => account.runProbe(at('eu-west-1', signal), order),
  probeRuns: (account, signal) => account.probeRuns(at('eu-west-1', signal), 'c-1'),
  probeOutput: (account, signal) => account.probeOutput(at('eu-west-1', signal), 'c-1', 'i-1'),
  zones: (account, signal) => account.zones(['datadoghq.com'], signal),
  zoneAssociations: (account, signal) => account.zoneAssociations('Z1', signal),
  zoneRecords: (account, signal) => account.zoneRecords('Z1', signal),
  zoneAuthorizations: (account, signal) => account.zoneAuthorizations('Z1', signal),
  setDnsAttribute: (account, signal) =>
    account.setDnsAttribute(at('eu-west-1', signal), 'vpc-1', 'enableDnsSupport', 'on'),
  createSecurityGroup: (account, signal) =>
    account.createSecurityGroup('make', at('eu-west-1', signal), group),
  deleteSecurityGroup: (account, signal) =>
    account.deleteSecurityGroup('make', at('eu-west-1', signal), 'sg-1'),
  allowIngress: (account, signal) => account.allowIngress('make', at('eu-west-1', signal), 'sg-1', rule),
  revokeIngress: (account, signal) => account.revokeIngress('make', at('eu-west-1', signal), 'sg-1', rule),
  allowEgress: (account, signal) => account.allowEgress('make', at('eu-west-1', signal), 'sg-1', rule),
  revokeEgress: (account, signal) => account.revokeEgress('make', at('eu-west-1', signal), 'sg-1', rule),
  createEndpoint: (account, signal) => account.createEndpoint('make', at('eu-west-1', signal), endpoint),
  deleteEndpoint: (account, signal) => account.deleteEndpoint('make', at('eu-west-1', signal), 'vpce-1'),
  setPrivateDns: (account, signal) => account.setPrivateDns('make', at('eu-west-1', signal), 'vpce-1', 'on'),
  requestPeering: (account, signal) => account.requestPeering('make', at('eu-west-1', signal), peering),
  acceptPeering: (account, signal) => account.acceptPeering('make', at('eu-west-1', signal), 'pcx-1'),
  deletePeering: (account, signal) => account.deletePeering('make', at('eu-west-1', signal), 'pcx-1'),
  addRoute: (account, signal) => account.addRoute('make', at('eu-west-1', signal), route),
  deleteRoute: (account, signal) => account.deleteRoute('make', at('eu-west-1', signal), route),
  createZone: (account, signal) => account.createZone(zone, signal),
  deleteZone: (account, signal) => account.deleteZone('Z1', signal),
  setRecord: (account, signal) => account.setRecord('Z1', record, signal),
  deleteRecord: (account, signal) => account.deleteRecord('Z1', record, signal),
  authorizeAssociation: (account, signal) => account.authorizeAssociation('Z1', vpc, signal),
  withdrawAuthorization: (account, signal) => account.withdrawAuthorization('Z1', vpc, signal),
  associateZone: (account, signal) => account.associateZone('Z1', vpc, signal),
  disassociateZone: (account, signal) => account.disassociateZone('Z1', vpc, signal),
};

/** The calls that can be rehearsed. */
export const everyRehearsal: readonly ((account: Account) => Promise<unknown>)[] = [
  (account) => account.createSecurityGroup('rehearse', at(), group),
  (account) => account.deleteSecurityGroup('rehearse', at(), 'sg-1'),
  (account) => account.allowIngress('rehearse', at(), 'sg-1', rule),
  (account) => account.revokeIngress('rehearse', at(), 'sg-1', rule),
  (account) => account.allowEgress('rehearse', at(), 'sg-1', rule),
  (account) => account.revokeEgress('rehearse', at(), 'sg-1', rule),
  (account) => account.createEndpoint('rehearse', at(), endpoint),
  (account) => account.deleteEndpoint('rehearse', at(), 'vpce-1'),
  (account) => account.setPrivateDns('rehearse', at(), 'vpce-1', 'off'),
  (account) => account.requestPeering('rehearse', at(), peering),
  (account) => account.acceptPeering('rehearse', at(), 'pcx-1'),
  (account) => account.deletePeering('rehearse', at(), 'pcx-1'),
  (account) => account.addRoute('rehearse', at(), route),
  (account) => account.deleteRoute('rehearse', at(), route),
];
