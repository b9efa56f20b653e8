import { t } from '@vscode/l10n';
import type { Plan } from '../../plan/plan';
import type { Reference, Step, StepKind, StepOf } from '../../plan/step';
import { type TaggedStep, commentOfStep, tagsOfStep } from '../../plan/tags-of-step';
import { findAccountId, placeOf } from '../place';
import { cedingBefore } from '../ceding-before';
import { howToVerify } from '../how-to-verify';
import { makesRoom } from '../makes-room';
import { stepNamed } from '../step-named';
import { type Given, type Parameter, dnsEntryFor, idFor } from './given';
import { logicalIdOf } from './logical-id';
import type { Part } from './part';
import type { Yaml, YamlFields } from './yaml';

/** What CloudFormation makes of a step. */
export function partOfStep<K extends StepKind>(kind: K, step: StepOf<K>, plan: Plan): Part {
  return parts[kind](step, plan);
}

// Properties: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/
const parts: { readonly [K in StepKind]: (step: StepOf<K>, plan: Plan) => Part } = {
  'enable DNS attribute': () =>
    byHand(t('CloudFormation changes only what one of its stacks made or imported. Before you deploy, run:')),
  'create security group': (step, plan) =>
    resource('AWS::EC2::SecurityGroup', {
      GroupName: step.groupName,
      GroupDescription: step.description,
      VpcId: step.vpcId,
      Tags: tagsOf(step, plan),
    }),
  'allow HTTPS': (step, plan) => {
    const group = idFor(step.securityGroup, step, plan);
    const properties = { GroupId: group.value, ...https, CidrIp: step.cidr };
    return resource('AWS::EC2::SecurityGroupIngress', properties, [group]);
  },
  'allow HTTPS out': (step, plan) => {
    const group = idFor(step.securityGroup, step, plan);
    const to =
      step.to.kind === 'cidr' ? { CidrIp: step.to.cidr } : { DestinationSecurityGroupId: step.to.id };
    return resource('AWS::EC2::SecurityGroupEgress', { GroupId: group.value, ...https, ...to }, [group]);
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
        PrivateDnsEnabled: (setAtOnce(step, plan) ?? step.privateDns) === 'on',
        Tags: tagsOf(step, plan),
      },
      groups,
    );
  },
  'await endpoint': ({ endpoint }) =>
    endpoint.kind === 'id'
      ? byHand(notManaged())
      : remark(t('CloudFormation waits for an endpoint that it makes.')),
  'verify hosts': (step) =>
    remark(
      t('CloudFormation cannot see whether hosts are private. Look before the commands below run.'),
      howToVerify(step),
    ),
  'set private DNS': (step, plan) => {
    if (step.endpoint.kind === 'id') return byHand(notManaged());
    if (cedingBefore(step, plan).length === 0) return remark(t('The endpoint is made that way.'));
    const id = logicalIdOf(stepNamed(step.endpoint.of, plan), plan);
    return remark(
      t(
        'Only one endpoint of a VPC can answer a name. Once the other one does not any more, set {0} of {1} to {2} in this template, and update the stack.',
        'PrivateDnsEnabled',
        id,
        String(step.value === 'on'),
      ),
    );
  },
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
      : remark(t('CloudFormation accepts a peering that it asks for; in another account, by PeerRoleArn.')),
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
    const properties = { HostedZoneId: zone.value, Name: step.recordName, Type: 'A', AliasTarget };
    if (step.zone.kind === 'result') return resource('AWS::Route53::RecordSet', properties, [zone, entry]);
    const isNew = newRecordIn(step.zone.id, step, plan);
    return {
      ...resource('AWS::Route53::RecordSet', properties, [zone, entry, isNew]),
      // https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/issues/560
      unless: t(
        'CloudFormation neither replaces nor imports a record that is there already. If {0} has an A record in zone {1}, leave {2} empty, deploy, then run:',
        step.recordName,
        step.zone.id,
        isNew.parameter.name,
      ),
    };
  },
  'authorize association': () => byHand(t('CloudFormation has no resource for an authorization.')),
  'associate zone': (step, plan) =>
    isOfZone(step, plan)
      ? remark(t('The zone is made with this VPC.'))
      : byHand(t('CloudFormation associates a zone only where it makes it, with VPCs of the same account.')),
  'withdraw authorization': () => byHand(t('CloudFormation has no resource for an authorization.')),
  'disassociate zone': () => byHand(notManaged()),
  'delete record': () => byHand(notManaged()),
  'delete zone': () => byHand(notManaged()),
  'delete endpoint': () => byHand(notManaged()),
  'delete security group': () => byHand(notManaged()),
  'delete route': (step, plan) =>
    byHand(
      makesRoom(step, plan)
        ? t('AWS takes no second route to {0}. Before you deploy, run:', step.cidr)
        : notManaged(),
    ),
  'delete peering': () => byHand(notManaged()),
};

const https = { IpProtocol: 'tcp', FromPort: 443, ToPort: 443 };

function notManaged(): string {
  return t('CloudFormation changes only what one of its stacks made or imported.');
}

function resource(type: string, properties: YamlFields, given: readonly Given[] = []): Resource {
  return { kind: 'resource', type, properties, given, unless: undefined };
}

type Resource = Extract<Part, { readonly kind: 'resource' }>;

function byHand(reason: string): Part {
  return { kind: 'by hand', reason };
}

function remark(...sentences: readonly string[]): Part {
  return { kind: 'remark', sentences };
}

function tagsOf(step: TaggedStep, plan: Plan): Yaml {
  return Object.entries(tagsOfStep(step, plan)).map(([Key, Value]) => ({ Key, Value }));
}

/** What a later step sets, unless another endpoint has to give up the name first. */
function setAtOnce({ name }: Step, plan: Plan): 'on' | 'off' | undefined {
  const later = plan.steps
    .filter((step) => step.kind === 'set private DNS')
    .findLast(({ endpoint }) => isResult(endpoint, name));
  return later === undefined || cedingBefore(later, plan).length > 0 ? undefined : later.value;
}

/** Nobody but a person says that there is no such record; without that, a stack would fail and take all back. */
function newRecordIn(zoneId: string, step: Step, plan: Plan): Given & { readonly parameter: Parameter } {
  const name = `IsNew${logicalIdOf(step, plan)}`;
  const description = t('"yes" if zone {0} has no such record yet', zoneId);
  return { value: { Ref: name }, parameter: { name, description } };
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
