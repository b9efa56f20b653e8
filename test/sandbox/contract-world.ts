import { makeId, makeZoneId } from '../../src/sandbox/make-id';
import { everythingOut } from '../../src/sandbox/security-groups';
import type { VpcOfWorld, World } from '../../src/sandbox/world';
import type { NetworkInterfaceOfWorld } from '../../src/sandbox/world-instances';
import type { ContractNetwork } from '../contract/contract-subject';

const region = 'us-east-1';
const ownerId = '111111111111';
export const peerAccountId = '333333333333';
const amazon = makeId('dopt', 'amazon');
const company = makeId('dopt', 'company');

export const contractNetwork: ContractNetwork = {
  region,
  vpcId: makeId('vpc', 'contract'),
  firstSubnetId: makeId('subnet', 'first'),
  secondSubnetId: makeId('subnet', 'second'),
  sameZoneSubnetId: makeId('subnet', 'same zone'),
  otherVpcId: makeId('vpc', 'other'),
  otherSubnetId: makeId('subnet', 'other'),
  service: {
    name: 'com.amazonaws.vpce.us-east-1.vpce-svc-09a8006e245d1e7b8',
    privateDnsName: 'metrics.agent.datadoghq.com',
  },
  zoneId: makeZoneId('exact'),
  aliasTarget: {
    name: 'vpce-0a1b-0a1b.vpce-svc-09a8006e245d1e7b8.us-east-1.vpce.amazonaws.com',
    zoneId: 'Z7HUB22UULQXV',
  },
  broadZoneId: makeZoneId('broad'),
  unrelatedZoneId: makeZoneId('unrelated'),
  peeringId: makeId('pcx', 'contract'),
  routeTableId: makeId('rtb', 'private'),
  networkAclId: makeId('acl', 'guarded'),
  instanceId: makeId('i', 'web-1'),
  freeInterfaceId: makeId('eni', 'spare'),
  authorizedVpcId: makeId('vpc', 'authorized'),
  peerVpcId: makeId('vpc', 'peer'),
  overlappingVpcId: makeId('vpc', 'overlapping'),
};

const { vpcId, otherVpcId, peerVpcId, overlappingVpcId } = contractNetwork;

/** The network that contract-subject.ts describes. */
export const contractWorld: World = {
  accounts: [
    {
      profile: 'sandbox',
      id: ownerId,
      alias: 'contract-account',
      optedIn: [],
      zoneLetters: { [region]: ['use1-az4', 'use1-az6'] },
    },
    {
      profile: 'peer',
      id: peerAccountId,
      optedIn: [],
      zoneLetters: { [region]: ['use1-az6', 'use1-az4'] },
    },
  ],
  regions: [{ name: region, access: 'for everybody' }],
  services: [
    {
      name: contractNetwork.service.name,
      region,
      zoneIds: ['use1-az4', 'use1-az6'],
      privateDns: { name: contractNetwork.service.privateDnsName, state: 'verified' },
      acceptance: 'automatic',
      consumerRegions: [],
    },
  ],
  dhcpOptions: [
    { id: amazon, ownerId, region, nameServers: ['AmazonProvidedDNS'] },
    { id: company, ownerId, region, nameServers: ['10.20.0.53', '10.20.1.53'] },
  ],
  vpcs: [
    vpc(vpcId, '10.20.0.0/16', company, 'off', { Name: 'contract', team: 'network' }),
    vpc(otherVpcId, '10.21.0.0/16', amazon, 'on', {}),
    { ...vpc(peerVpcId, '10.22.0.0/16', 'default', 'on', {}), ownerId: peerAccountId },
    { ...vpc(overlappingVpcId, '10.21.128.0/17', 'default', 'on', {}), ownerId: peerAccountId },
  ],
  subnets: [
    subnet(contractNetwork.firstSubnetId, vpcId, 'use1-az4', '10.20.1.0/24', { Name: 'first' }),
    subnet(contractNetwork.secondSubnetId, vpcId, 'use1-az6', '10.20.2.0/24', {}),
    {
      ...subnet(contractNetwork.sameZoneSubnetId, vpcId, 'use1-az4', '10.20.3.0/24', {}),
      // Those of its two network interfaces.
      addressesOfOthers: 2,
    },
    subnet(contractNetwork.otherSubnetId, otherVpcId, 'use1-az6', '10.21.1.0/24', {}),
  ],
  securityGroups: [vpcId, otherVpcId].map((id) => ({
    id: makeId('sg', id),
    ownerId,
    name: 'default',
    description: 'default VPC security group',
    vpcId: id,
    ingress: [],
    egress: [everythingOut],
    tags: {},
    instances: 0,
  })),
  endpoints: [],
  zones: [
    {
      ...zone(contractNetwork.zoneId, 'metrics.agent.datadoghq.com'),
      comment: 'for the contract',
      authorizations: [{ region: 'us-west-2', vpcId: contractNetwork.authorizedVpcId }],
      records: [
        {
          name: 'metrics.agent.datadoghq.com',
          type: 'A',
          target: { kind: 'values', values: ['10.20.1.10'], ttl: 60 },
        },
        {
          name: '*.metrics.agent.datadoghq.com',
          type: 'CNAME',
          target: { kind: 'values', values: ['metrics.agent.datadoghq.com'], ttl: 300 },
        },
        {
          name: 'www.metrics.agent.datadoghq.com',
          type: 'A',
          target: { kind: 'alias', alias: contractNetwork.aliasTarget },
        },
      ],
    },
    zone(contractNetwork.broadZoneId, 'datadoghq.com'),
    zone(contractNetwork.unrelatedZoneId, 'unrelated.example'),
  ],
  resolverRules: [],
  profileAssociations: [],
  peerings: [
    {
      id: contractNetwork.peeringId,
      requesterVpcId: vpcId,
      accepterVpcId: otherVpcId,
      state: 'active',
      tags: { [ownerId]: { Name: 'to-other' } },
    },
  ],
  routeTables: [
    {
      id: contractNetwork.routeTableId,
      vpcId,
      use: 'for the subnets it names',
      subnetIds: [contractNetwork.firstSubnetId],
      routes: [
        {
          destination: { kind: 'cidr', cidr: '10.21.0.0/16' },
          target: { kind: 'peering', id: contractNetwork.peeringId },
        },
      ],
      tags: { Name: 'private' },
    },
  ],
  networkAcls: [
    {
      id: contractNetwork.networkAclId,
      vpcId,
      subnetIds: [contractNetwork.secondSubnetId],
      inbound: [
        { number: 200, action: 'deny', protocol: '-1', cidr: '10.99.0.0/16' },
        {
          number: 100,
          action: 'allow',
          protocol: 'tcp',
          ports: { from: 443, to: 443 },
          cidr: '10.20.0.0/16',
        },
      ],
      outbound: [
        {
          number: 100,
          action: 'allow',
          protocol: 'tcp',
          ports: { from: 1024, to: 65_535 },
          cidr: '10.20.0.0/16',
        },
      ],
      tags: { Name: 'guarded' },
    },
  ],
  instances: [
    {
      id: contractNetwork.instanceId,
      vpcId,
      ownerId,
      platform: 'Linux',
      agent: 'inactive',
      tags: { Name: 'web-1' },
    },
  ],
  networkInterfaces: [
    {
      ...networkInterface(makeId('eni', 'web-1'), '10.20.3.20'),
      instanceId: contractNetwork.instanceId,
    },
    {
      ...networkInterface(contractNetwork.freeInterfaceId, '10.20.3.21'),
      description: 'made by hand',
      isFree: true,
      tags: { Name: 'spare' },
    },
  ],
  tokens: [],
  madeSoFar: 0,
};

function vpc(
  id: string,
  cidr: string,
  dhcpOptionsId: string,
  hostNames: 'on' | 'off',
  tags: VpcOfWorld['tags'],
): VpcOfWorld {
  const dns = { enableDnsSupport: true, enableDnsHostnames: hostNames === 'on' };
  return { id, region, ownerId, cidrs: [cidr], isDefault: false, dhcpOptionsId, dns, tags };
}

function subnet(id: string, inVpc: string, zoneId: string, cidr: string, tags: VpcOfWorld['tags']) {
  return { id, vpcId: inVpc, zoneId, cidr, addressesOfOthers: 0, sharedWith: [], tags };
}

function zone(id: string, name: string) {
  return { id, ownerId, name, associations: [{ region, vpcId }], authorizations: [], records: [] };
}

function networkInterface(id: string, address: string): NetworkInterfaceOfWorld {
  return {
    id,
    ownerId,
    vpcId,
    subnetId: contractNetwork.sameZoneSubnetId,
    addresses: [address],
    securityGroupIds: [makeId('sg', vpcId)],
    type: 'interface',
    description: '',
    isFree: false,
    tags: {},
  };
}
