import { t } from '@vscode/l10n';
import type { Plan } from '../../plan/plan';
import type { Reference, Step, StepKind, StepOf } from '../../plan/step';
import { commentOfStep } from '../../plan/tags-of-step';
import { cedingBefore } from '../ceding-before';
import { howToVerify } from '../how-to-verify';
import { makesRoom } from '../makes-room';
import { activePeering, idOf, identifierOf, isSame } from './address';
import type { Block } from './block';
import type { Part } from './part';
import { providerArgument } from './providers';
import { resource } from './resource';
import { textOf } from './text';

/** What Terraform makes of a step. */
export function partOfStep<K extends StepKind>(kind: K, step: StepOf<K>, plan: Plan): Part {
  return parts[kind](step, plan);
}

// Resources and arguments: https://registry.terraform.io/providers/hashicorp/aws/latest/docs
const parts: { readonly [K in StepKind]: (step: StepOf<K>, plan: Plan) => Part } = {
  'enable DNS attribute': () => ({
    kind: 'by hand',
    reason: t(
      'Terraform has no resource for one attribute of a VPC that it does not manage. Before you apply, run:',
    ),
  }),
  'create security group': (step, plan) =>
    blocks(
      resource('aws_security_group', step, plan, {
        name: textOf(step.groupName),
        description: textOf(step.description),
        vpc_id: textOf(step.vpcId),
      }),
      // Terraform takes away the rule that AWS gives every new group.
      resource('aws_vpc_security_group_egress_rule', step, plan, {
        security_group_id: idOf({ kind: 'result', of: step.name }, plan),
        cidr_ipv4: textOf('0.0.0.0/0'),
        ip_protocol: textOf('-1'),
      }),
    ),
  'allow HTTPS': (step, plan) =>
    blocks(
      resource('aws_vpc_security_group_ingress_rule', step, plan, {
        security_group_id: idOf(step.securityGroup, plan),
        cidr_ipv4: textOf(step.cidr),
        ...https,
      }),
    ),
  'allow HTTPS out': (step, plan) =>
    blocks(
      resource('aws_vpc_security_group_egress_rule', step, plan, {
        security_group_id: idOf(step.securityGroup, plan),
        ...(step.to.kind === 'cidr'
          ? { cidr_ipv4: textOf(step.to.cidr) }
          : { referenced_security_group_id: textOf(step.to.id) }),
        ...https,
      }),
    ),
  'create endpoint': (step, plan) =>
    blocks(
      resource('aws_vpc_endpoint', step, plan, {
        vpc_id: textOf(step.vpcId),
        vpc_endpoint_type: textOf('Interface'),
        service_name: textOf(step.serviceName),
        ...(step.serviceRegion === step.region ? {} : { service_region: textOf(step.serviceRegion) }),
        subnet_ids: listOf(step.subnetIds.map(textOf)),
        ...(step.securityGroups.length === 0
          ? {}
          : { security_group_ids: listOf(step.securityGroups.map((group) => idOf(group, plan))) }),
        ...(isSetLater(step, plan) ? {} : { private_dns_enabled: String(step.privateDns === 'on') }),
      }),
    ),
  'await endpoint': ({ endpoint }) =>
    endpoint.kind === 'id'
      ? { kind: 'by hand', reason: t('Terraform does not wait for an endpoint that it does not manage.') }
      : remark(t('Terraform waits for an endpoint that it makes.')),
  'verify hosts': (step) =>
    remark(
      t('Terraform cannot see whether hosts are private. Apply, then look before the commands below run.'),
      howToVerify(step),
    ),
  'set private DNS': (step, plan) => {
    const before = cedingBefore(step, plan).map((one) => addressOfPrivateDns(one, plan));
    return blocks(
      resource(privateDns, step, plan, {
        vpc_endpoint_id: idOf(step.endpoint, plan),
        private_dns_enabled: String(step.value === 'on'),
        // Only one endpoint of a VPC can answer a name.
        ...(before.length === 0 ? {} : { depends_on: listOf(before) }),
      }),
    );
  },
  'request peering': (step, plan) =>
    blocks(
      resource('aws_vpc_peering_connection', step, plan, {
        vpc_id: textOf(step.vpcId),
        peer_vpc_id: textOf(step.peer.vpcId),
        peer_owner_id: textOf(step.peer.accountId),
        ...(step.peer.region === step.region ? {} : { peer_region: textOf(step.peer.region) }),
        auto_accept: 'false',
      }),
    ),
  'accept peering': (step, plan) =>
    blocks(
      resource('aws_vpc_peering_connection_accepter', step, plan, {
        vpc_peering_connection_id: idOf(step.peering, plan),
        auto_accept: 'true',
      }),
    ),
  'add route': (step, plan) =>
    blocks(
      resource('aws_route', step, plan, {
        route_table_id: textOf(step.routeTableId),
        destination_cidr_block: textOf(step.cidr),
        vpc_peering_connection_id: activePeering(step.peering, plan),
      }),
    ),
  'create zone': (step, plan) => {
    const zone = resource('aws_route53_zone', step, plan, {
      name: textOf(step.zoneName),
      comment: textOf(commentOfStep(step, plan)),
    });
    const vpc = { head: 'vpc', attributes: vpcOf(step) };
    const lifecycle = { head: 'lifecycle', attributes: { ignore_changes: '[vpc]' } };
    return blocks({ ...zone, inner: [vpc, ...(zone.inner ?? []), lifecycle] });
  },
  'set record': (step, plan) => {
    const { lookups, endpoint } = endpointOf(step, plan);
    const record = resource('aws_route53_record', step, plan, {
      zone_id: idOf(step.zone, plan),
      name: textOf(step.recordName),
      type: textOf('A'),
      allow_overwrite: 'true',
    });
    const attributes = {
      name: `${endpoint}.dns_entry[0].dns_name`,
      zone_id: `${endpoint}.dns_entry[0].hosted_zone_id`,
      evaluate_target_health: 'false',
    };
    return blocks(...lookups, { ...record, inner: [{ head: 'alias', attributes }] });
  },
  'authorize association': (step, plan) =>
    blocks(
      resource('aws_route53_vpc_association_authorization', step, plan, {
        zone_id: idOf(step.zone, plan),
        ...vpcOf(step),
      }),
    ),
  'associate zone': (step, plan) =>
    blocks(
      resource('aws_route53_zone_association', step, plan, {
        zone_id: authorizedZone(step, plan) ?? idOf(step.zone, plan),
        ...vpcOf(step),
      }),
    ),
  'withdraw authorization': (step, plan) =>
    authorizedZone(step, plan) === undefined
      ? { kind: 'by hand', reason: notManaged() }
      : remark(
          t(
            'Terraform keeps the authorization, and makes it again where somebody else withdraws it. To withdraw it after the first run, remove its block, and let the association say: {0}',
            `zone_id = ${idOf(step.zone, plan)}`,
          ),
        ),
  'disassociate zone': () => ({ kind: 'by hand', reason: notManaged() }),
  'delete record': () => ({ kind: 'by hand', reason: notManaged() }),
  'delete zone': () => ({ kind: 'by hand', reason: notManaged() }),
  'delete endpoint': ({ endpointId }, plan) => {
    const about = plan.steps.filter(
      (step) => step.kind === 'set private DNS' && isSame(step.endpoint, { kind: 'id', id: endpointId }),
    );
    const left = about.map((step) =>
      t('Once it is gone, remove block {0}, which is about it.', addressOfPrivateDns(step, plan)),
    );
    return { kind: 'by hand', reason: [notManaged(), ...left].join(' ') };
  },
  'delete security group': () => ({ kind: 'by hand', reason: notManaged() }),
  'delete route': (step, plan) => ({
    kind: 'by hand',
    reason: makesRoom(step, plan)
      ? t('AWS takes no second route to {0}. Before you apply, run:', step.cidr)
      : notManaged(),
  }),
  'delete peering': () => ({ kind: 'by hand', reason: notManaged() }),
};

const https = { ip_protocol: textOf('tcp'), from_port: '443', to_port: '443' };

function notManaged(): string {
  return t('Terraform takes away only what it manages; where it does, remove its block instead.');
}

function remark(...sentences: readonly string[]): Part {
  return { kind: 'remark', sentences };
}

function blocks(...all: readonly Block[]): Part {
  return { kind: 'blocks', blocks: all };
}

function listOf(expressions: readonly string[]): string {
  return `[${expressions.join(', ')}]`;
}

function vpcOf({ vpcId, region }: Step): Readonly<Record<string, string>> {
  return { vpc_id: textOf(vpcId), vpc_region: textOf(region) };
}

const privateDns = 'aws_vpc_endpoint_private_dns';

function addressOfPrivateDns(step: Step, plan: Plan): string {
  return `${privateDns}.${identifierOf(step, plan)}`;
}

/** The two resources for private DNS exclude each other on one endpoint. */
function isSetLater({ name }: Step, { steps }: Plan): boolean {
  const own: Reference = { kind: 'result', of: name };
  return steps.some((step) => step.kind === 'set private DNS' && isSame(step.endpoint, own));
}

/** An endpoint that exists is looked up; it can be of another place than the zone. */
function endpointOf(step: StepOf<'set record'>, plan: Plan): { lookups: readonly Block[]; endpoint: string } {
  if (step.endpoint.kind === 'result') {
    return { lookups: [], endpoint: idOf(step.endpoint, plan).replace(/\.id$/, '') };
  }
  const name = identifierOf(step, plan);
  const place = { profile: plan.profile, region: step.region };
  const head = `data "aws_vpc_endpoint" "${name}"`;
  const attributes = { ...providerArgument(place, plan), id: textOf(step.endpoint.id) };
  return { lookups: [{ head, attributes }], endpoint: `data.aws_vpc_endpoint.${name}` };
}

/** By way of the plan's own authorization, which must be there first. */
function authorizedZone(
  step: StepOf<'associate zone' | 'withdraw authorization'>,
  plan: Plan,
): string | undefined {
  const own = plan.steps.find(
    (other) =>
      other.kind === 'authorize association' && other.vpcId === step.vpcId && isSame(other.zone, step.zone),
  );
  return own && `aws_route53_vpc_association_authorization.${identifierOf(own, plan)}.zone_id`;
}
