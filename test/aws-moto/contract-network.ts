import {
  AssociateDhcpOptionsCommand,
  CreateDhcpOptionsCommand,
  CreateSubnetCommand,
  CreateVpcCommand,
  type EC2Client,
  ModifyVpcAttributeCommand,
} from '@aws-sdk/client-ec2';
import {
  ChangeResourceRecordSetsCommand,
  CreateHostedZoneCommand,
  type ResourceRecordSet,
  type Route53Client,
} from '@aws-sdk/client-route-53';
import type { ContractNetwork } from '../contract/contract-subject';
import { preparePaths } from './contract-paths';
import { preparePeer } from './contract-peer';
import { prepareSenders } from './contract-senders';
import { motoClients, nameAccount, region } from './moto-clients';

const aliasTarget = {
  name: 'vpce-1-abcd.secretsmanager.us-east-1.vpce.amazonaws.com',
  zoneId: 'Z7HUB22UULQXV',
};

/** What the contract asks for, made with the SDK in the emulator. */
export async function prepareContractNetwork(endpoint: string): Promise<ContractNetwork> {
  const { ec2, route53 } = motoClients(endpoint);
  const vpcId = await makeVpc(ec2, '10.20.0.0/16', { Name: 'contract', team: 'network' });
  const otherVpcId = await makeVpc(ec2, '10.21.0.0/16', {});
  await turnOnDns(ec2, otherVpcId);
  await useNameServers(ec2, vpcId, ['10.20.0.53', '10.20.1.53']);
  const subnet = (vpc: string, cidr: string, zone: string, tags = {}) =>
    makeSubnet(ec2, vpc, cidr, zone, tags);
  const zone = (name: string, comment = '') => makeZone(route53, vpcId, name, comment);
  const zoneId = await zone('metrics.agent.datadoghq.com', 'for the contract');
  await addRecords(route53, zoneId);
  const firstSubnetId = await subnet(vpcId, '10.20.1.0/24', 'a', { Name: 'first' });
  const secondSubnetId = await subnet(vpcId, '10.20.2.0/24', 'b');
  const sameZoneSubnetId = await subnet(vpcId, '10.20.3.0/24', 'a');
  await nameAccount(endpoint);
  return {
    region,
    vpcId,
    firstSubnetId,
    secondSubnetId,
    sameZoneSubnetId,
    otherVpcId,
    otherSubnetId: await subnet(otherVpcId, '10.21.1.0/24', 'a'),
    service: {
      name: `com.amazonaws.${region}.secretsmanager`,
      privateDnsName: `secretsmanager.${region}.amazonaws.com`,
    },
    zoneId,
    aliasTarget,
    broadZoneId: await zone('datadoghq.com'),
    unrelatedZoneId: await zone('unrelated.example'),
    ...(await preparePaths(ec2, { vpcId, otherVpcId, firstSubnetId, secondSubnetId })),
    ...(await prepareSenders(ec2, sameZoneSubnetId)),
    ...(await preparePeer(endpoint)),
    // moto knows no authorizations.
    authorizedVpcId: '',
  };
}

function tagged(kind: 'vpc' | 'subnet', tags: Record<string, string>) {
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return list.length === 0 ? [] : [{ ResourceType: kind, Tags: list }];
}

async function makeVpc(ec2: EC2Client, CidrBlock: string, tags: Record<string, string>): Promise<string> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock, TagSpecifications: tagged('vpc', tags) }));
  return Vpc?.VpcId ?? '';
}

async function turnOnDns(ec2: EC2Client, VpcId: string): Promise<void> {
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableDnsHostnames: { Value: true } }));
}

async function useNameServers(ec2: EC2Client, VpcId: string, servers: string[]): Promise<void> {
  const { DhcpOptions } = await ec2.send(
    new CreateDhcpOptionsCommand({ DhcpConfigurations: [{ Key: 'domain-name-servers', Values: servers }] }),
  );
  await ec2.send(new AssociateDhcpOptionsCommand({ VpcId, DhcpOptionsId: DhcpOptions?.DhcpOptionsId }));
}

async function makeSubnet(
  ec2: EC2Client,
  VpcId: string,
  CidrBlock: string,
  zone: string,
  tags: Record<string, string>,
): Promise<string> {
  const { Subnet } = await ec2.send(
    new CreateSubnetCommand({
      VpcId,
      CidrBlock,
      AvailabilityZone: `${region}${zone}`,
      TagSpecifications: tagged('subnet', tags),
    }),
  );
  return Subnet?.SubnetId ?? '';
}

async function makeZone(
  route53: Route53Client,
  VPCId: string,
  Name: string,
  Comment: string,
): Promise<string> {
  const { HostedZone } = await route53.send(
    new CreateHostedZoneCommand({
      Name,
      CallerReference: Name,
      VPC: { VPCRegion: region, VPCId },
      HostedZoneConfig: { PrivateZone: true, Comment },
    }),
  );
  return (HostedZone?.Id ?? '').replace('/hostedzone/', '');
}

async function addRecords(route53: Route53Client, HostedZoneId: string): Promise<void> {
  const name = 'metrics.agent.datadoghq.com';
  const records: ResourceRecordSet[] = [
    { Name: name, Type: 'A', TTL: 60, ResourceRecords: [{ Value: '10.20.1.10' }] },
    { Name: `*.${name}`, Type: 'CNAME', TTL: 300, ResourceRecords: [{ Value: name }] },
    {
      Name: `www.${name}`,
      Type: 'A',
      AliasTarget: {
        DNSName: aliasTarget.name,
        HostedZoneId: aliasTarget.zoneId,
        EvaluateTargetHealth: false,
      },
    },
  ];
  await route53.send(
    new ChangeResourceRecordSetsCommand({
      HostedZoneId,
      ChangeBatch: {
        Changes: records.map((ResourceRecordSet) => ({ Action: 'CREATE', ResourceRecordSet })),
      },
    }),
  );
}
