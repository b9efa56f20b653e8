import type { Plan } from '../../plan/plan';
import type { StepKind, StepOf } from '../../plan/step';
import { commentOfStep, tagsOfStep, type TaggedStep } from '../../plan/tags-of-step';
import type { ZoneRecord } from '../../network/zone';
import { idOf } from './id-of';
import { type Input, Variable } from './input';
import { variableOf } from './variable-of';

/** One call of the AWS CLI. */
export interface Call {
  readonly service: 'ec2' | 'route53';
  readonly operation: string;
  readonly input: Input;
}

/** The call that makes the step. Results of earlier steps, and what an alias needs to know, are shell variables. */
export function callOf<K extends StepKind>(kind: K, step: StepOf<K>, plan: Plan): Call {
  return calls[kind](step, plan);
}

const calls: { readonly [K in StepKind]: (step: StepOf<K>, plan: Plan) => Call } = {
  'enable DNS attribute': ({ vpcId, attribute }) => {
    const name = attribute === 'enableDnsSupport' ? 'EnableDnsSupport' : 'EnableDnsHostnames';
    return ec2('modify-vpc-attribute', { VpcId: vpcId, [name]: { Value: true } });
  },
  'create security group': (step, plan) =>
    ec2('create-security-group', {
      GroupName: step.groupName,
      Description: step.description,
      VpcId: step.vpcId,
      TagSpecifications: tagged('security-group', step, plan),
    }),
  'allow HTTPS': ({ securityGroup, cidr }, plan) =>
    ec2('authorize-security-group-ingress', {
      GroupId: idOf(securityGroup, plan),
      IpPermissions: [{ ...https, IpRanges: [{ CidrIp: cidr }] }],
    }),
  'allow HTTPS out': ({ securityGroup, to }, plan) =>
    ec2('authorize-security-group-egress', {
      GroupId: idOf(securityGroup, plan),
      IpPermissions: [
        to.kind === 'cidr'
          ? { ...https, IpRanges: [{ CidrIp: to.cidr }] }
          : { ...https, UserIdGroupPairs: [{ GroupId: to.id }] },
      ],
    }),
  'create endpoint': (step, plan) =>
    ec2('create-vpc-endpoint', {
      VpcEndpointType: 'Interface',
      VpcId: step.vpcId,
      ServiceName: step.serviceName,
      ...(step.serviceRegion === step.region ? {} : { ServiceRegion: step.serviceRegion }),
      SubnetIds: step.subnetIds,
      ...(step.securityGroups.length === 0
        ? {}
        : { SecurityGroupIds: step.securityGroups.map((group) => idOf(group, plan)) }),
      PrivateDnsEnabled: step.privateDns === 'on',
      TagSpecifications: tagged('vpc-endpoint', step, plan),
    }),
  'await endpoint': ({ endpoint }, plan) =>
    ec2('describe-vpc-endpoints', { VpcEndpointIds: [idOf(endpoint, plan)] }),
  // Asked for by their ids, endpoints that are gone would be an error.
  'verify hosts': ({ vpcId }) =>
    ec2('describe-vpc-endpoints', { Filters: [{ Name: 'vpc-id', Values: [vpcId] }] }),
  'set private DNS': ({ endpoint, value }, plan) =>
    ec2('modify-vpc-endpoint', { VpcEndpointId: idOf(endpoint, plan), PrivateDnsEnabled: value === 'on' }),
  'request peering': (step, plan) =>
    ec2('create-vpc-peering-connection', {
      VpcId: step.vpcId,
      PeerVpcId: step.peer.vpcId,
      PeerOwnerId: step.peer.accountId,
      ...(step.peer.region === step.region ? {} : { PeerRegion: step.peer.region }),
      TagSpecifications: tagged('vpc-peering-connection', step, plan),
    }),
  'accept peering': ({ peering }, plan) =>
    ec2('accept-vpc-peering-connection', { VpcPeeringConnectionId: idOf(peering, plan) }),
  'add route': ({ routeTableId, cidr, peering }, plan) =>
    ec2('create-route', {
      RouteTableId: routeTableId,
      DestinationCidrBlock: cidr,
      VpcPeeringConnectionId: idOf(peering, plan),
    }),
  'create zone': (step, plan) =>
    route53('create-hosted-zone', {
      Name: step.zoneName,
      // Must be another one for a zone that is made again.
      CallerReference: new Variable('reference'),
      VPC: vpcOf(step),
      HostedZoneConfig: { Comment: commentOfStep(step, plan), PrivateZone: true },
    }),
  'set record': (step, plan) => {
    const name = variableOf(step.name, plan);
    const AliasTarget = {
      HostedZoneId: new Variable(`zone_for_${name}`),
      DNSName: new Variable(`target_for_${name}`),
      EvaluateTargetHealth: false,
    };
    return change(idOf(step.zone, plan), 'UPSERT', { Name: step.recordName, Type: 'A', AliasTarget });
  },
  'authorize association': (step, plan) =>
    route53('create-vpc-association-authorization', zoneAndVpc(idOf(step.zone, plan), step)),
  'associate zone': (step, plan) =>
    route53('associate-vpc-with-hosted-zone', zoneAndVpc(idOf(step.zone, plan), step)),
  'withdraw authorization': (step, plan) =>
    route53('delete-vpc-association-authorization', zoneAndVpc(idOf(step.zone, plan), step)),
  'disassociate zone': (step) => route53('disassociate-vpc-from-hosted-zone', zoneAndVpc(step.zoneId, step)),
  'delete record': ({ zoneId, record }) => change(zoneId, 'DELETE', recordSet(record)),
  'delete zone': ({ zoneId }) => route53('delete-hosted-zone', { Id: zoneId }),
  'delete endpoint': ({ endpointId }) => ec2('delete-vpc-endpoints', { VpcEndpointIds: [endpointId] }),
  'delete security group': ({ groupId }) => ec2('delete-security-group', { GroupId: groupId }),
  'delete route': ({ routeTableId, cidr }) =>
    ec2('delete-route', { RouteTableId: routeTableId, DestinationCidrBlock: cidr }),
  'delete peering': ({ peeringId }) =>
    ec2('delete-vpc-peering-connection', { VpcPeeringConnectionId: peeringId }),
};

const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };

function ec2(operation: string, input: Input): Call {
  return { service: 'ec2', operation, input };
}

function route53(operation: string, input: Input): Call {
  return { service: 'route53', operation, input };
}

function tagged(ResourceType: string, step: TaggedStep, plan: Plan): Input {
  const Tags = Object.entries(tagsOfStep(step, plan)).map(([Key, Value]) => ({ Key, Value }));
  return [{ ResourceType, Tags }];
}

function zoneAndVpc(HostedZoneId: Input, place: VpcPlace): Input {
  return { HostedZoneId, VPC: vpcOf(place) };
}

interface VpcPlace {
  readonly region: string;
  readonly vpcId: string;
}

function vpcOf({ region, vpcId }: VpcPlace): Input {
  return { VPCRegion: region, VPCId: vpcId };
}

function change(HostedZoneId: Input, Action: 'UPSERT' | 'DELETE', ResourceRecordSet: Input): Call {
  return route53('change-resource-record-sets', {
    HostedZoneId,
    ChangeBatch: { Changes: [{ Action, ResourceRecordSet }] },
  });
}

function recordSet({ name, type, target }: ZoneRecord): Input {
  if (target.kind === 'values') {
    return {
      Name: name,
      Type: type,
      TTL: target.ttl,
      ResourceRecords: target.values.map((Value) => ({ Value })),
    };
  }
  const { name: DNSName, zoneId } = target.alias;
  return {
    Name: name,
    Type: type,
    AliasTarget: { HostedZoneId: zoneId, DNSName, EvaluateTargetHealth: false },
  };
}
