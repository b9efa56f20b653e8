import { t } from '@vscode/l10n';
import { type Plan, managedBy } from '../../plan/plan';
import type { Step, StepKind, StepOf } from '../../plan/step';
import { type TaggedStep, tagsOfStep } from '../../plan/tags-of-step';
import { howToVerify } from '../how-to-verify';
import { placeOf } from '../place';
import { aliasOf } from './alias';
import type { Call } from './call-of';
import { command, commandOfStep } from './command';
import { idOf, wordOfId } from './id-of';
import { describe, filters, zoneInVpc, zoneOfVpc } from './look';
import { query } from './query';
import { quote } from './quote';
import { variableOf } from './variable-of';

/** Makes a step where it is not so yet, and keeps the id of its result in a variable. */
export function linesOfStep<K extends StepKind>(kind: K, step: StepOf<K>, plan: Plan): readonly string[] {
  return lines[kind](step, plan);
}

const lines: { readonly [K in StepKind]: (step: StepOf<K>, plan: Plan) => readonly string[] } = {
  'enable DNS attribute': (step, plan) => [commandOfStep(step, plan)],
  'create security group': (step, plan) => {
    const ours = filters({ 'vpc-id': step.vpcId, [`tag:${managedBy.key}`]: managedBy.value });
    const there = describe('security-groups', { Filters: ours }, placeOf(step, plan));
    const same = query`SecurityGroups[?GroupName==${step.groupName}] | [0].GroupId`;
    return created(step, plan, `ask ${there} ${same}`, query`GroupId`);
  },
  'allow HTTPS': allowed,
  'allow HTTPS out': allowed,
  'create endpoint': (step, plan) => {
    const there = endpointsInVpc(step, plan);
    const same = query`VpcEndpoints[?ServiceName==${step.serviceName} && !contains(['deleting','deleted','rejected','failed','expired','Deleting','Deleted','Rejected','Failed','Expired'], State)] | [0].VpcEndpointId`;
    return created(step, plan, `ask ${there} ${same}`, query`VpcEndpoint.VpcEndpointId`);
  },
  'await endpoint': (step, plan) => [
    `await 'available Available' ${commandOfStep(step, plan)} ${query`VpcEndpoints[0].State`}`,
  ],
  'verify hosts': (step, plan) => {
    const left = query`length(VpcEndpoints[?contains(${step.without.join(' ')}, VpcEndpointId) && !contains(['deleting','deleted','Deleting','Deleted'], State)])`;
    const then = t(
      'Then run the script again with {0}: it deletes the old ones.',
      'PRIVATELINK_VERIFIED=yes',
    );
    return [
      `there=$(ask ${commandOfStep(step, plan)} ${left})`,
      'if [ "$there" != 0 ] && [ "${PRIVATELINK_VERIFIED:-no}" != yes ]; then',
      `  printf '%s\\n' ${quote(howToVerify(step))} ${quote(then)} >&2`,
      '  exit 1',
      'fi',
    ];
  },
  'set private DNS': (step, plan) =>
    step.value === 'on'
      ? [`${commandOfStep(step, plan)} >/dev/null`]
      : // A plan can delete the endpoint later; then there is nothing to turn off when it is run again.
        [`unless InvalidVpcEndpointId.NotFound ${commandOfStep(step, plan)}`],
  'request peering': (step, plan) => {
    const there = describe('vpc-peering-connections', {}, placeOf(step, plan));
    const joined = query`VpcPeeringConnections[?((RequesterVpcInfo.VpcId==${step.vpcId} && AccepterVpcInfo.VpcId==${step.peer.vpcId}) || (RequesterVpcInfo.VpcId==${step.peer.vpcId} && AccepterVpcInfo.VpcId==${step.vpcId})) && contains(['initiating-request','pending-acceptance','provisioning','active'], Status.Code)] | [0].VpcPeeringConnectionId`;
    const made = query`VpcPeeringConnection.VpcPeeringConnectionId`;
    return created(step, plan, `ask ${there} ${joined}`, made);
  },
  'accept peering': (step, plan) => {
    const id = idOf(step.peering, plan);
    const here = describe('vpc-peering-connections', { VpcPeeringConnectionIds: [id] }, placeOf(step, plan));
    const state = `${here} ${query`VpcPeeringConnections[0].Status.Code`}`;
    return [
      `await 'pending-acceptance active' ${state}`,
      ...makeIf('!= active', `ask ${state}`, step, plan),
      `await active ${state}`,
    ];
  },
  'add route': (step, plan) =>
    makeIf(`!= ${wordOfId(step.peering, plan)}`, peeringOfRoute(step, plan), step, plan),
  'create zone': (step, plan) => {
    const id = variableOf(step.name, plan);
    const lines = created(step, plan, zoneInVpc(step, plan), query`HostedZone.Id`, [
      `${id}=\${${id}##*/}`,
      command(tagging(step, plan), placeOf(step, plan)),
    ]);
    return ['reference="privatelink-$(date +%s)-$RANDOM-$RANDOM"', ...lines];
  },
  'set record': (step, plan) => [
    ...Object.values(aliasOf(step, plan)).map(({ variable, command: look }) => `${variable}=$(ask ${look})`),
    `${commandOfStep(step, plan)} >/dev/null`,
  ],
  'authorize association': (step, plan) => [`${commandOfStep(step, plan)} >/dev/null`],
  'associate zone': (step, plan) =>
    makeIf(`!= ${wordOfId(step.zone, plan)}`, zoneInVpc(step, plan), step, plan),
  'withdraw authorization': (step, plan) => [
    `unless VPCAssociationAuthorizationNotFound ${commandOfStep(step, plan)}`,
  ],
  // Of a zone that is not there, AWS may say as well that another VPC is its last one.
  'disassociate zone': (step, plan) => makeIf(`= ${quote(step.zoneId)}`, zoneOfVpc(step, plan), step, plan),
  // A plan can delete the zone later; then the record went with it.
  'delete record': (step, plan) => [
    `unless NoSuchHostedZone unless 'but it was not found' ${commandOfStep(step, plan)}`,
  ],
  'delete zone': (step, plan) => [`unless NoSuchHostedZone ${commandOfStep(step, plan)}`],
  'delete endpoint': (step, plan) => {
    const there = endpointsInVpc(step, plan);
    const left = query`length(VpcEndpoints[?VpcEndpointId==${step.endpointId} && !contains(['deleted','Deleted'], State)])`;
    // The code is InvalidVpcEndpoint.NotFound or InvalidVpcEndpointId.NotFound, in an answer or as an error.
    return [`unless NotFound whole ${commandOfStep(step, plan)}`, `await 0 ${there} ${left}`];
  },
  'delete security group': (step, plan) => [`unless InvalidGroup.NotFound ${commandOfStep(step, plan)}`],
  // EC2 deletes by destination alone, and the route may lead elsewhere meanwhile.
  'delete route': (step, plan) =>
    makeIf(`= ${quote(step.peeringId)}`, peeringOfRoute(step, plan), step, plan),
  'delete peering': (step, plan) => {
    // AWS shows a deleted peering for hours, and refuses to delete it again.
    const wanted = filters({ 'vpc-peering-connection-id': step.peeringId });
    const there = describe('vpc-peering-connections', { Filters: wanted }, placeOf(step, plan));
    const living = query`VpcPeeringConnections[?!contains(['deleting','deleted'], Status.Code)] | [0].VpcPeeringConnectionId`;
    return makeIf("!= ''", `ask ${there} ${living}`, step, plan);
  },
};

function allowed(step: StepOf<'allow HTTPS' | 'allow HTTPS out'>, plan: Plan): readonly string[] {
  return [`unless InvalidPermission.Duplicate ${commandOfStep(step, plan)}`];
}

/** The first line looks for what is there; where there is nothing, it is made. */
function created(
  step: TaggedStep,
  plan: Plan,
  look: string,
  made: string,
  then: readonly string[] = [],
): readonly string[] {
  const id = variableOf(step.name, plan);
  return [
    `${id}=$(${look})`,
    `if [ -z "$${id}" ]; then`,
    `  ${id}=$(ask ${commandOfStep(step, plan)} ${made})`,
    ...then.map((line) => `  ${line}`),
    'fi',
  ];
}

/**
 * Makes the step where what is there compares so. In a line of its own a look that fails ends the script; inside of a
 * condition it would pass for nothing that is there.
 */
function makeIf(comparison: string, look: string, step: Step, plan: Plan): readonly string[] {
  return [
    `there=$(${look})`,
    `if [ "$there" ${comparison} ]; then`,
    `  ${commandOfStep(step, plan)} >/dev/null`,
    'fi',
  ];
}

/** Asks where the table sends the destination now, if that is a peering. */
function peeringOfRoute(step: StepOf<'add route' | 'delete route'>, plan: Plan): string {
  const tables = describe('route-tables', { RouteTableIds: [step.routeTableId] }, placeOf(step, plan));
  const there = query`RouteTables[0].Routes[?DestinationCidrBlock==${step.cidr} && VpcPeeringConnectionId!=null] | [0].VpcPeeringConnectionId`;
  return `ask ${tables} ${there}`;
}

function endpointsInVpc(step: Step, plan: Plan): string {
  return describe('vpc-endpoints', { Filters: filters({ 'vpc-id': step.vpcId }) }, placeOf(step, plan));
}

function tagging(step: TaggedStep, plan: Plan): Call {
  const AddTags = Object.entries(tagsOfStep(step, plan)).map(([Key, Value]) => ({ Key, Value }));
  const ResourceId = idOf({ kind: 'result', of: step.name }, plan);
  return {
    service: 'route53',
    operation: 'change-tags-for-resource',
    input: { ResourceType: 'hostedzone', ResourceId, AddTags },
  };
}
