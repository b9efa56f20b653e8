import type { Plan } from '../../../src/plan/plan';
import type { Reference, Step, StepKind, StepOf } from '../../../src/plan/step';
import { commentOfStep, tagsOfStep } from '../../../src/plan/tags-of-step';
import { type Deed, made } from './deed';

type Fields = Readonly<Record<string, unknown>>;

/** Each step as a deed, in order. */
export function deedsOfPlan(plan: Plan): readonly Deed[] {
  return plan.steps.map((step) => ({
    kind: step.kind,
    profile: step.profile ?? plan.profile,
    ...fieldsOf(step.kind, step, plan),
  }));
}

function fieldsOf<K extends StepKind>(kind: K, step: StepOf<K>, plan: Plan): Fields {
  return table[kind](step, plan);
}

const https = { protocol: 'tcp', from: 443, to: 443 };

const table: { readonly [K in StepKind]: (step: StepOf<K>, plan: Plan) => Fields } = {
  'enable DNS attribute': ({ region, vpcId, attribute }) => ({ region, vpcId, attribute }),
  'create security group': (step, plan) => ({
    ...creation(step),
    groupName: step.groupName,
    description: step.description,
    tags: tagsOfStep(step, plan),
  }),
  'allow HTTPS': ({ region, securityGroup, cidr }, plan) => ({
    region,
    group: idOf(securityGroup, plan),
    peer: { cidr },
    ...https,
  }),
  'allow HTTPS out': ({ region, securityGroup, to }, plan) => ({
    region,
    group: idOf(securityGroup, plan),
    peer: to.kind === 'cidr' ? { cidr: to.cidr } : { group: to.id },
    ...https,
  }),
  'create endpoint': (step, plan) => ({
    ...creation(step),
    type: 'Interface',
    serviceName: step.serviceName,
    serviceRegion: step.serviceRegion,
    subnetIds: step.subnetIds,
    groups: step.securityGroups.map((group) => idOf(group, plan)),
    privateDns: step.privateDns === 'on',
    tags: tagsOfStep(step, plan),
  }),
  'await endpoint': ({ region, endpoint }, plan) => ({ region, endpoint: idOf(endpoint, plan) }),
  'verify hosts': ({ region, vpcId, hosts, without }) => ({ region, vpcId, hosts, without }),
  'set private DNS': ({ region, endpoint, value }, plan) => ({
    region,
    endpoint: idOf(endpoint, plan),
    value: value === 'on',
  }),
  'request peering': (step, plan) => ({
    ...creation(step),
    peer: step.peer,
    tags: tagsOfStep(step, plan),
  }),
  'accept peering': ({ region, peering }, plan) => ({ region, peering: idOf(peering, plan) }),
  'add route': ({ region, routeTableId, cidr, peering }, plan) => ({
    region,
    routeTableId,
    cidr,
    peering: idOf(peering, plan),
  }),
  'create zone': (step, plan) => ({
    step: step.name,
    zoneName: step.zoneName,
    comment: commentOfStep(step, plan),
    vpc: vpcOf(step),
    tags: tagsOfStep(step, plan),
  }),
  'set record': (step, plan) => ({
    zone: idOf(step.zone, plan),
    recordName: step.recordName,
    type: 'A',
    endpoint: { id: idOf(step.endpoint, plan), ...placeOfEndpoint(step, plan) },
  }),
  'authorize association': zoneAndVpc,
  'associate zone': zoneAndVpc,
  'withdraw authorization': zoneAndVpc,
  'disassociate zone': (step) => ({ zone: step.zoneId, vpc: vpcOf(step) }),
  'delete record': ({ zoneId, record }) => ({ zone: zoneId, record }),
  'delete zone': ({ zoneId }) => ({ zone: zoneId }),
  'delete endpoint': ({ region, endpointId }) => ({ region, endpoint: endpointId }),
  'delete security group': ({ region, groupId }) => ({ region, group: groupId }),
  'delete route': ({ region, routeTableId, cidr }) => ({ region, routeTableId, cidr }),
  'delete peering': ({ region, peeringId }) => ({ region, peering: peeringId }),
};

function creation({ name, region, vpcId }: Step): Fields {
  return { step: name, region, vpcId };
}

function zoneAndVpc(
  step: StepOf<'authorize association' | 'associate zone' | 'withdraw authorization'>,
  plan: Plan,
): Fields {
  return { zone: idOf(step.zone, plan), vpc: vpcOf(step) };
}

function vpcOf({ region, vpcId }: Step): Fields {
  return { region, vpcId };
}

function placeOfEndpoint({ endpoint, region }: StepOf<'set record'>, plan: Plan): Fields {
  const creator = plan.steps.find(({ name }) => endpoint.kind === 'result' && name === endpoint.of);
  return creator === undefined
    ? { profile: plan.profile, region }
    : { profile: creator.profile ?? plan.profile, region: creator.region };
}

/** Accepting a peering has the peering as its result. */
function idOf(reference: Reference, plan: Plan): string {
  if (reference.kind === 'id') return reference.id;
  const step = plan.steps.find(({ name }) => name === reference.of);
  return step?.kind === 'accept peering' ? idOf(step.peering, plan) : made(reference.of);
}
