import { t } from '@vscode/l10n';
import type { Plan } from '../../plan/plan';
import type { Reference, Step, StepKind, StepOf } from '../../plan/step';
import { type TaggedStep, commentOfStep, tagsOfStep } from '../../plan/tags-of-step';
import { findAccountId, placeOf } from '../place';
import { type Given, dnsEntryFor, idFor } from './given';
import { logicalIdOf } from './logical-id';
import type { Part } from './part';
import type { Yaml, YamlFields } from './yaml';

/** What CloudFormation makes of a step. */
export function partOfStep<K extends StepKind>(kind: K, step: StepOf<K>, plan: Plan): Part {
  return parts[kind](step, plan);
}

// Properties: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/
const parts: { readonly [K in StepKind]: (step: StepOf<K>, plan: Plan) => Part } = {
  'enable DNS attribute': () => byHand(notManaged()),
  'create security group': (step, plan) =>
    resource('AWS::EC2::SecurityGroup', {
      GroupName: step.groupName,
      GroupDescription: step.description,
      VpcId: step.vpcId,
      Tags: tagsOf(step, plan),
    }),
  'allow HTTPS': (step, plan) => {
    const group = idFor(step.securityGroup, step, plan);
    const properties = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443, CidrIp: step.cidr };
    return resource('AWS::EC2::SecurityGroupIngress', { GroupId: group.value, ...properties }, [group]);
  },
  'create endpoint': (step, plan) => {
    const groups = step.securityGroups.map((group) => idFor(group, step, plan));
    return resource(
      'AWS::EC2::VPCEndpoint',
      {
        VpcEndpointType: 'Interface',
        VpcId: step.vpcId,
        ServiceName: step.serviceName,
        ...(step.serviceRegion === step.region ? {} : { ServiceRegion: step.serviceRegion }),
        SubnetIds: step.subnetIds,
        ...(groups.length === 0 ? {} : { SecurityGroupIds: groups.map(({ value }) => value) }),
        PrivateDnsEnabled: (setLater(step, plan) ?? step.privateDns) === 'on',
        Tags: tagsOf(step, plan),
      },
      groups,
    );
  },
  'await endpoint': ({ endpoint }) =>
    endpoint.kind === 'id'
      ? byHand(notManaged())
      : included(t('CloudFormation waits for an endpoint that it makes.')),
  'verify hosts': () =>
    byHand(
      t('CloudFormation cannot judge whether hosts are private: diagnose the VPC before old endpoints go.'),
    ),
  'set private DNS': ({ endpoint }) =>
    endpoint.kind === 'id' ? byHand(notManaged()) : included(t('The endpoint is made that way.')),
  'request peering': (step, plan) => {
    const role = roleFor(step, plan);
    return resource(
      'AWS::EC2::VPCPeeringConnection',
      {
        VpcId: step.vpcId,
        PeerVpcId: step.peer.vpcId,
        PeerOwnerId: step.peer.accountId,
        ...(step.peer.region === step.region ? {} : { PeerRegion: step.peer.region }),
        ...(role === undefined ? {} : { PeerRoleArn: role.value }),
        Tags: tagsOf(step, plan),
      },
      role === undefined ? [] : [role],
    );
  },
  'accept peering': ({ peering }) =>
    peering.kind === 'id'
      ? byHand(notManaged())
      : included(t('CloudFormation accepts a peering that it asks for; in another account, by PeerRoleArn.')),
  'add route': (step, plan) => {
    const peering = idFor(step.peering, step, plan);
    return resource(
      'AWS::EC2::Route',
      {
        RouteTableId: step.routeTableId,
        DestinationCidrBlock: step.cidr,
        VpcPeeringConnectionId: peering.value,
      },
      [peering],
    );
  },
  'create zone': (step, plan) =>
    resource('AWS::Route53::HostedZone', {
      Name: step.zoneName,
      HostedZoneConfig: { Comment: commentOfStep(step, plan) },
      HostedZoneTags: tagsOf(step, plan),
      VPCs: [step, ...associatedHere(step, plan)].map(({ vpcId, region }) => ({
        VPCId: vpcId,
        VPCRegion: region,
      })),
    }),
  'set record': (step, plan) => {
    const zone = idFor(step.zone, step, plan);
    const entry = dnsEntryFor(step.endpoint, step, plan);
    const half = (index: number): Yaml => ({ 'Fn::Select': [index, { 'Fn::Split': [':', entry.value] }] });
    const AliasTarget = { DNSName: half(1), HostedZoneId: half(0), EvaluateTargetHealth: false };
    return resource(
      'AWS::Route53::RecordSet',
      { HostedZoneId: zone.value, Name: step.recordName, Type: 'A', AliasTarget },
      [zone, entry],
    );
  },
  'authorize association': () => byHand(t('CloudFormation has no resource for an authorization.')),
  'associate zone': (step, plan) =>
    isOfZone(step, plan)
      ? included(t('The zone is made with this VPC.'))
      : byHand(t('CloudFormation associates a zone only where it makes it, with VPCs of the same account.')),
  'withdraw authorization': () => byHand(t('CloudFormation has no resource for an authorization.')),
  'disassociate zone': () => byHand(notManaged()),
  'delete record': () => byHand(notManaged()),
  'delete zone': () => byHand(notManaged()),
  'delete endpoint': () => byHand(notManaged()),
  'delete security group': () => byHand(notManaged()),
  'delete route': () => byHand(notManaged()),
  'delete peering': () => byHand(notManaged()),
};

function notManaged(): string {
  return t('CloudFormation changes only what one of its stacks made or imported.');
}

function resource(type: string, properties: YamlFields, given: readonly Given[] = []): Part {
  return { kind: 'resource', type, properties, given };
}

function byHand(reason: string): Part {
  return { kind: 'by hand', reason };
}

function included(reason: string): Part {
  return { kind: 'included', reason };
}

function tagsOf(step: TaggedStep, plan: Plan): Yaml {
  return Object.entries(tagsOfStep(step, plan)).map(([Key, Value]) => ({ Key, Value }));
}

function setLater({ name }: Step, { steps }: Plan): 'on' | 'off' | undefined {
  return steps
    .filter((step) => step.kind === 'set private DNS')
    .findLast(({ endpoint }) => isResult(endpoint, name))?.value;
}

/** Whose acceptance CloudFormation cannot give with its own credentials. */
function roleFor(step: StepOf<'request peering'>, plan: Plan): Given | undefined {
  if (step.peer.accountId === findAccountId(placeOf(step, plan), plan)) return undefined;
  const name = `PeerRoleArnOf${logicalIdOf(step, plan)}`;
  const description = t(
    'Role of account {0} that may accept the peering: ec2:AcceptVpcPeeringConnection',
    step.peer.accountId,
  );
  return { value: { Ref: name }, parameter: { name, description } };
}

function associatedHere(zone: Step, plan: Plan): readonly Step[] {
  return plan.steps.filter(
    (step) => step.kind === 'associate zone' && isResult(step.zone, zone.name) && isOfZone(step, plan),
  );
}

/** Whether the plan makes the zone, in the account of the VPC. */
function isOfZone(step: StepOf<'associate zone'>, plan: Plan): boolean {
  return plan.steps.some(
    (zone) =>
      zone.kind === 'create zone' &&
      isResult(step.zone, zone.name) &&
      placeOf(zone, plan).profile === placeOf(step, plan).profile,
  );
}

function isResult(reference: Reference, name: string): boolean {
  return reference.kind === 'result' && reference.of === name;
}
