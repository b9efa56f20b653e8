import { type Command, type Fields, fieldsOf, listOf, tagsOf } from './commands';

/** What a call changes, without whose credentials; nothing where it only looks. */
export function changeOf(command: Command): Fields | undefined {
  return table[command.operation]?.(command.input, command.region);
}

type Reader = (input: Fields, region: string) => Fields;

const table: Readonly<Record<string, Reader>> = {
  'modify-vpc-attribute': ({ VpcId, ...attributes }, region) => {
    const [name = ''] = Object.keys(attributes);
    const attribute = `e${name.slice(1)}`;
    return { kind: 'enable DNS attribute', region, vpcId: VpcId, attribute, ...isOn(attributes[name]) };
  },
  'create-security-group': (input, region) => ({
    kind: 'create security group',
    ...creation(input, region, 'security-group'),
    groupName: input['GroupName'],
    description: input['Description'],
  }),
  'authorize-security-group-ingress': (input, region) => ({ kind: 'allow HTTPS', ...ruleOf(input, region) }),
  'authorize-security-group-egress': (input, region) => ({
    kind: 'allow HTTPS out',
    ...ruleOf(input, region),
  }),
  'create-vpc-endpoint': (input, region) => ({
    kind: 'create endpoint',
    ...creation(input, region, 'vpc-endpoint'),
    type: input['VpcEndpointType'],
    serviceName: input['ServiceName'],
    serviceRegion: input['ServiceRegion'] ?? region,
    subnetIds: input['SubnetIds'],
    groups: input['SecurityGroupIds'] ?? [],
    privateDns: input['PrivateDnsEnabled'],
  }),
  'modify-vpc-endpoint': ({ VpcEndpointId, PrivateDnsEnabled }, region) => ({
    kind: 'set private DNS',
    region,
    endpoint: VpcEndpointId,
    value: PrivateDnsEnabled,
  }),
  'create-vpc-peering-connection': (input, region) => ({
    kind: 'request peering',
    ...creation(input, region, 'vpc-peering-connection'),
    peer: {
      accountId: input['PeerOwnerId'],
      region: input['PeerRegion'] ?? region,
      vpcId: input['PeerVpcId'],
    },
  }),
  'accept-vpc-peering-connection': ({ VpcPeeringConnectionId }, region) => ({
    kind: 'accept peering',
    region,
    peering: VpcPeeringConnectionId,
  }),
  'create-route': ({ RouteTableId, DestinationCidrBlock, VpcPeeringConnectionId }, region) => ({
    kind: 'add route',
    region,
    routeTableId: RouteTableId,
    cidr: DestinationCidrBlock,
    peering: VpcPeeringConnectionId,
  }),
  'create-hosted-zone': ({ Name, VPC, HostedZoneConfig }) => {
    const { Comment, PrivateZone } = fieldsOf(HostedZoneConfig);
    const [, step] = /step (.+)\)$/.exec(String(Comment)) ?? [];
    return {
      kind: 'create zone',
      step,
      zoneName: Name,
      comment: Comment,
      vpc: vpcOf(VPC),
      ...isTrue(PrivateZone),
    };
  },
  'change-resource-record-sets': ({ HostedZoneId, ChangeBatch }) => {
    const { Action, ResourceRecordSet } = fieldsOf(listOf(fieldsOf(ChangeBatch)['Changes'])[0]);
    const { Name, Type, ...target } = fieldsOf(ResourceRecordSet);
    return Action === 'UPSERT'
      ? { kind: 'set record', zone: HostedZoneId, recordName: Name, type: Type, endpoint: endpointOf(target) }
      : {
          kind: 'delete record',
          zone: HostedZoneId,
          record: { name: Name, type: Type, target: targetOf(target) },
        };
  },
  'create-vpc-association-authorization': (input) => ({
    kind: 'authorize association',
    ...zoneAndVpc(input),
  }),
  'associate-vpc-with-hosted-zone': (input) => ({ kind: 'associate zone', ...zoneAndVpc(input) }),
  'delete-vpc-association-authorization': (input) => ({
    kind: 'withdraw authorization',
    ...zoneAndVpc(input),
  }),
  'disassociate-vpc-from-hosted-zone': (input) => ({ kind: 'disassociate zone', ...zoneAndVpc(input) }),
  'delete-hosted-zone': ({ Id }) => ({ kind: 'delete zone', zone: Id }),
  'delete-vpc-endpoints': ({ VpcEndpointIds }, region) => ({
    kind: 'delete endpoint',
    region,
    endpoint: listOf(VpcEndpointIds).join(),
  }),
  'delete-security-group': ({ GroupId }, region) => ({
    kind: 'delete security group',
    region,
    group: GroupId,
  }),
  'delete-route': ({ RouteTableId, DestinationCidrBlock }, region) => ({
    kind: 'delete route',
    region,
    routeTableId: RouteTableId,
    cidr: DestinationCidrBlock,
  }),
  'delete-vpc-peering-connection': ({ VpcPeeringConnectionId }, region) => ({
    kind: 'delete peering',
    region,
    peering: VpcPeeringConnectionId,
  }),
};

function ruleOf({ GroupId, IpPermissions }: Fields, region: string): Fields {
  const { IpProtocol, FromPort, ToPort, ...peers } = fieldsOf(listOf(IpPermissions)[0]);
  return { region, group: GroupId, peer: peerOf(peers), protocol: IpProtocol, from: FromPort, to: ToPort };
}

/** What is no single block and no single group is shown as it is. */
function peerOf({ IpRanges, UserIdGroupPairs, ...others }: Fields): Fields {
  const [range, ...ranges] = listOf(IpRanges).map((one) => ({ cidr: fieldsOf(one)['CidrIp'] }));
  const [pair, ...pairs] = listOf(UserIdGroupPairs).map((one) => ({ group: fieldsOf(one)['GroupId'] }));
  const more = [...ranges, ...pairs, ...Object.values(others)];
  return { ...range, ...pair, ...(more.length === 0 ? {} : { more }) };
}

function creation(input: Fields, region: string, resourceType: string): Fields {
  const { ResourceType, Tags } = fieldsOf(listOf(input['TagSpecifications'])[0]);
  const tags = tagsOf(Tags);
  const wrong = ResourceType === resourceType ? {} : { tagged: ResourceType };
  return { step: tags['privatelink-for-datadog:step'], region, vpcId: input['VpcId'], tags, ...wrong };
}

function zoneAndVpc({ HostedZoneId, VPC }: Fields): Fields {
  return { zone: HostedZoneId, vpc: vpcOf(VPC) };
}

function vpcOf(vpc: unknown): Fields {
  const { VPCId, VPCRegion } = fieldsOf(vpc);
  return { region: VPCRegion, vpcId: VPCId };
}

/** Both halves of the alias must come from the same endpoint. */
function endpointOf({ AliasTarget }: Fields): unknown {
  const { HostedZoneId, DNSName } = fieldsOf(AliasTarget);
  const [zone, name] = [String(HostedZoneId), String(DNSName)];
  const [, ofZone] = /^HostedZoneId of (.*)$/.exec(zone) ?? [];
  const [, ofName] = /^DnsName of (.*)$/.exec(name) ?? [];
  return ofZone !== undefined && ofZone === ofName ? JSON.parse(ofZone) : { zone, name };
}

function targetOf({ AliasTarget, TTL, ResourceRecords }: Fields): Fields {
  if (AliasTarget === undefined) {
    const values = listOf(ResourceRecords).map((one) => fieldsOf(one)['Value']);
    return { kind: 'values', values, ttl: TTL };
  }
  const { HostedZoneId, DNSName } = fieldsOf(AliasTarget);
  return { kind: 'alias', alias: { name: DNSName, zoneId: HostedZoneId } };
}

function isOn(value: unknown): Fields {
  return isTrue(fieldsOf(value)['Value']);
}

function isTrue(value: unknown): Fields {
  return value === true ? {} : { value };
}
