import type { Endpoint } from '../network/endpoint';
import type { Network, RegionNetwork } from '../network/network';
import type { Reading } from '../network/reading';
import type { SecurityGroup } from '../network/vpc';
import type { VpcDetail } from '../network/vpc-detail';
import type { Plan } from './plan';
import type { Reference, Step, StepKind, StepOf } from './step';
import { tagsOfStep } from './tags-of-step';

/** The parts of a plan that decide what it changes. */
export type PlannedSteps = Pick<Plan, 'id' | 'accountId' | 'steps'>;

/**
 * The snapshot as it would be after the plan, for "what would it change?". What the plan creates has
 * the id that `plannedId` gives it. What was unread stays unread.
 */
export function project(plan: PlannedSteps, network: Network): Network {
  return plan.steps.reduce((before, step) => after(step.kind, step, before, plan), network);
}

/** Stands for the id that AWS will give. */
export function plannedId(stepName: string): string {
  return `${stepName} (planned)`;
}

function after<K extends StepKind>(kind: K, step: StepOf<K>, network: Network, plan: PlannedSteps): Network {
  return table[kind](step, network, plan);
}

type Projection<K extends StepKind> = (step: StepOf<K>, network: Network, plan: PlannedSteps) => Network;

const table: { readonly [K in StepKind]: Projection<K> } = {
  'enable DNS attribute': (step, network) =>
    inVpc(step, network, (detail) => ({
      ...detail,
      dns: mapped(detail.dns, (dns) => ({ ...dns, [step.attribute]: true })),
    })),
  'create security group': (step, network, plan) =>
    inVpc(step, network, (detail) => ({
      ...detail,
      securityGroups: mapped(detail.securityGroups, (groups) => [...groups, newGroup(step, plan)]),
    })),
  'allow HTTPS': (step, network) =>
    inVpc(step, network, (detail) => ({
      ...detail,
      securityGroups: mapped(detail.securityGroups, (groups) =>
        groups.map((group) => (group.id === idOf(step.securityGroup) ? opened(group, step.cidr) : group)),
      ),
    })),
  'create endpoint': (step, network, plan) => {
    const endpoint = newEndpoint(step, plan);
    const withZone = inVpc(step, network, (detail) => ({ ...detail, zones: zonesWith(step, detail) }));
    return inRegionOf(step, withZone, (region) => ({
      ...region,
      endpoints: mapped(region.endpoints, (endpoints) => [...endpoints, endpoint]),
      subnets: mapped(region.subnets, (subnets) =>
        subnets.map((subnet) =>
          step.subnetIds.includes(subnet.id)
            ? { ...subnet, freeAddresses: subnet.freeAddresses - 1 }
            : subnet,
        ),
      ),
    }));
  },
  'await endpoint': (_step, network) => network,
};

function newGroup(step: StepOf<'create security group'>, plan: PlannedSteps): SecurityGroup {
  return {
    id: plannedId(step.name),
    name: step.groupName,
    description: step.description,
    vpcId: step.vpcId,
    ingress: [],
    egress: [{ protocol: '-1', peer: { kind: 'cidr', cidr: '0.0.0.0/0' } }],
    tags: tagsOfStep(step, plan),
  };
}

function opened(group: SecurityGroup, cidr: string): SecurityGroup {
  const rule = { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { kind: 'cidr', cidr } } as const;
  return { ...group, ingress: [...group.ingress, rule] };
}

function newEndpoint(step: StepOf<'create endpoint'>, plan: PlannedSteps): Endpoint {
  const id = plannedId(step.name);
  return {
    id,
    region: step.region,
    vpcId: step.vpcId,
    ownerId: plan.accountId,
    serviceName: step.serviceName,
    serviceRegion: step.serviceRegion,
    state: 'available',
    privateDnsEnabled: step.privateDns === 'on',
    dnsEntries: step.privateDns === 'on' ? [{ name: step.privateDnsName, zoneId: '' }] : [],
    subnetIds: step.subnetIds,
    securityGroupIds: step.securityGroups.map(idOf),
    interfaceIds: step.subnetIds.map((subnet) => `${id} ${subnet}`),
    tags: tagsOfStep(step, plan),
  };
}

/** AWS lists the zone behind an endpoint among those of the VPC. */
function zonesWith(step: StepOf<'create endpoint'>, { zones }: VpcDetail): VpcDetail['zones'] {
  if (step.privateDns === 'off') return zones;
  const owner = { kind: 'service', name: 'vpce.amazonaws.com' } as const;
  return mapped(zones, (known) => [...known, { id: plannedId(step.name), name: step.privateDnsName, owner }]);
}

function idOf(reference: Reference): string {
  return reference.kind === 'id' ? reference.id : plannedId(reference.of);
}

function inVpc(step: Step, network: Network, change: (detail: VpcDetail) => VpcDetail): Network {
  const detail = network.vpcDetails[step.vpcId];
  if (detail === undefined) return network;
  return { ...network, vpcDetails: { ...network.vpcDetails, [step.vpcId]: change(detail) } };
}

function inRegionOf(step: Step, network: Network, change: (region: RegionNetwork) => RegionNetwork): Network {
  const region = network.inRegion[step.region];
  if (region === undefined) return network;
  return { ...network, inRegion: { ...network.inRegion, [step.region]: change(region) } };
}

function mapped<T>(reading: Reading<T>, change: (value: T) => T): Reading<T> {
  return reading.kind === 'read' ? { kind: 'read', value: change(reading.value) } : reading;
}
