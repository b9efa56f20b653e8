import { parse } from 'yaml';
import type { Plan } from '../../../src/plan/plan';
import { type Fields, fieldsOf, isFields, listOf, tagsOf } from './commands';
import { type Place, isMet, placesOf } from './conditions';
import { type Deed, made } from './deed';
import { deedsOfScript } from './deeds-of-script';

/** What a template describes, and the commands of its comments. */
export function deedsOfStack(text: string, plan: Plan): readonly Deed[] {
  const template = fieldsOf(parse(text));
  const resources = Object.entries(fieldsOf(template['Resources'])).map(([id, body]): Resource =>
    resourceOf(id, fieldsOf(body), template, plan),
  );
  const reader = { template, resources };
  const described = resources.flatMap((resource) => deedsOf(resource, reader));
  const comments = text.split('\n').map((line) => /^# {3}(\S.*)$/.exec(line)?.[1] ?? '');
  return [...described, ...deedsOfScript(comments.join('\n'), (line) => outputIn(line, reader))];
}

interface Resource extends Place {
  readonly id: string;
  readonly type: string;
  readonly properties: Fields;
}

interface Reader {
  readonly template: Fields;
  readonly resources: readonly Resource[];
}

/** Each is made in one place alone, with all that the parameters ask for. */
function resourceOf(
  id: string,
  { Type, Condition, Properties }: Fields,
  template: Fields,
  plan: Plan,
): Resource {
  const places = placesOf(plan).filter((place) => isMet(Condition, place, 'given', template));
  const [place = { profile: 'nowhere', region: '' }] = places;
  if (places.length > 1 && Condition !== undefined) throw new Error(`${id} is made more than once`);
  return { id, type: String(Type), properties: fieldsOf(Properties ?? {}), ...place };
}

function deedsOf(resource: Resource, reader: Reader): readonly Deed[] {
  const { type, properties, profile, region } = resource;
  const id = (value: unknown) => idOf(value, reader);
  const tags = tagsOf(properties['Tags'] ?? properties['HostedZoneTags']);
  const creation = { profile, region, step: stepOf(resource), vpcId: properties['VpcId'], tags };
  switch (type) {
    case 'AWS::CloudFormation::WaitConditionHandle':
      return [];
    case 'AWS::EC2::SecurityGroup': {
      const { GroupName: groupName, GroupDescription: description } = properties;
      return [{ kind: 'create security group', ...creation, groupName, description }];
    }
    case 'AWS::EC2::SecurityGroupIngress':
    case 'AWS::EC2::SecurityGroupEgress': {
      const { CidrIp: cidr, DestinationSecurityGroupId: destination } = properties;
      const { IpProtocol: protocol, FromPort: from, ToPort: to } = properties;
      const kind = type === 'AWS::EC2::SecurityGroupIngress' ? 'allow HTTPS' : 'allow HTTPS out';
      const group = id(properties['GroupId']);
      return [{ kind, profile, region, group, peer: { cidr, group: destination }, protocol, from, to }];
    }
    case 'AWS::EC2::VPCEndpoint':
      return [
        {
          kind: 'create endpoint',
          ...creation,
          type: properties['VpcEndpointType'],
          serviceName: properties['ServiceName'],
          serviceRegion: properties['ServiceRegion'] ?? region,
          subnetIds: properties['SubnetIds'],
          groups: listOf(properties['SecurityGroupIds']).map(id),
          privateDns: properties['PrivateDnsEnabled'],
        },
      ];
    case 'AWS::EC2::VPCPeeringConnection': {
      const { PeerOwnerId: accountId, PeerRegion: peerRegion = region, PeerVpcId: vpcId } = properties;
      const peer = { accountId, region: peerRegion, vpcId };
      return [{ kind: 'request peering', ...creation, peer, acceptedBy: roleOf(properties, reader) }];
    }
    case 'AWS::EC2::Route': {
      const { RouteTableId: routeTableId, DestinationCidrBlock: cidr } = properties;
      const peering = id(properties['VpcPeeringConnectionId']);
      return [{ kind: 'add route', profile, region, routeTableId, cidr, peering }];
    }
    case 'AWS::Route53::HostedZone': {
      const step = stepOf(resource);
      const [own, ...others] = listOf(properties['VPCs']).map(vpcOf);
      const comment = fieldsOf(properties['HostedZoneConfig'])['Comment'];
      return [
        { kind: 'create zone', profile, step, zoneName: properties['Name'], comment, vpc: own, tags },
        ...others.map((vpc) => ({ kind: 'associate zone', profile, zone: made(step), vpc })),
      ];
    }
    case 'AWS::Route53::RecordSet': {
      const { Name: recordName, Type: recordType, AliasTarget } = properties;
      const zone = id(properties['HostedZoneId']);
      const endpoint = endpointOf(fieldsOf(AliasTarget), reader);
      return [{ kind: 'set record', profile, zone, recordName, type: recordType, endpoint }];
    }
    default:
      throw new Error(`No step makes ${type}`);
  }
}

function stepOf({ properties }: Resource): string {
  return String(tagsOf(properties['Tags'] ?? properties['HostedZoneTags'])['privatelink-for-datadog:step']);
}

function vpcOf(vpc: unknown): Fields {
  const { VPCId, VPCRegion } = fieldsOf(vpc);
  return { region: VPCRegion, vpcId: VPCId };
}

const attributes: Readonly<Record<string, string>> = { 'AWS::EC2::SecurityGroup': 'GroupId' };

/** An id, or the step behind a reference, of this stack or of another one. */
function idOf(value: unknown, reader: Reader): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute } = fieldsOf(value);
  const parameter = parameterOf(Ref, reader);
  if (parameter !== undefined) {
    const output = outputIn(parameter, reader);
    return output ?? parameter;
  }
  const [named, wanted] = Ref === undefined ? listOf(attribute) : [Ref, undefined];
  const resource = reader.resources.find(({ id }) => id === named);
  return resource === undefined || attributes[resource.type] !== wanted
    ? JSON.stringify(value)
    : made(stepOf(resource));
}

function parameterOf(name: unknown, { template }: Reader): string | undefined {
  const parameter = fieldsOf(template['Parameters'] ?? {})[String(name)];
  return parameter === undefined ? undefined : String(fieldsOf(parameter)['Description']);
}

/** What a text that names an output of a stack leads to; the stack must be the one that makes it. */
function outputIn(text: string, reader: Reader): string | undefined {
  const told = /^Output (\w+) of the stack of (\S+) in (\S+)$/.exec(text);
  const asked = /describe-stacks .*--profile='(\S+)' --region='(\S+)' .*OutputKey==`"(\w+)"`/.exec(text);
  const [key, profile, region] =
    told === null ? [asked?.[3], asked?.[1], asked?.[2]] : [told[1], told[2], told[3]];
  const output = fieldsOf(reader.template['Outputs'] ?? {})[String(key)];
  if (output === undefined) return undefined;
  const { Value } = fieldsOf(output);
  const [maker] = reader.resources.filter(({ id }) => JSON.stringify(Value).includes(`"${id}"`));
  const isThere = maker?.profile === profile && maker?.region === region;
  return isThere ? idOf(Value, reader) : `${String(key)} of another stack`;
}

function roleOf({ PeerRoleArn }: Fields, reader: Reader): string | undefined {
  if (PeerRoleArn === undefined) return undefined;
  return /of account (\d+) /.exec(parameterOf(fieldsOf(PeerRoleArn)['Ref'], reader) ?? '')?.[1] ?? 'nobody';
}

/** Where both halves of an alias come from. */
function endpointOf({ HostedZoneId, DNSName }: Fields, reader: Reader): unknown {
  const [zone, name] = [halfOf(HostedZoneId, 0), halfOf(DNSName, 1)];
  if (zone === undefined || JSON.stringify(zone) !== JSON.stringify(name)) return { HostedZoneId, DNSName };
  const parameter = isFields(zone) ? parameterOf(zone['Ref'], reader) : undefined;
  const [, given] = /^Regional DNS entry of (\S+), as HostedZoneId:DnsName/.exec(parameter ?? '') ?? [];
  if (given !== undefined) return { id: given };
  const [, key] = /^Output (\w+)DnsEntry of the stack/.exec(parameter ?? '') ?? [];
  const output = fieldsOf(reader.template['Outputs'] ?? {})[`${key ?? ''}DnsEntry`];
  const entry = key === undefined ? zone : fieldsOf(output)['Value'];
  const [first, attribute] = listOf(fieldsOf(entry)['Fn::Select']);
  const [id, wanted] = listOf(isFields(attribute) ? attribute['Fn::GetAtt'] : undefined);
  const maker = reader.resources.find((resource) => resource.id === id);
  if (first !== 0 || wanted !== 'DnsEntries' || maker === undefined) return { entry };
  return { id: made(stepOf(maker)) };
}

/** What is split, if this is that half of it. */
function halfOf(value: unknown, index: number): unknown {
  const [at, split] = listOf(fieldsOf(value)['Fn::Select']);
  const [separator, whole] = listOf(isFields(split) ? split['Fn::Split'] : undefined);
  return at === index && separator === ':' ? whole : undefined;
}
