import { type Plan, planTag } from '../../src/plan/plan';
import type { Reference, Step } from '../../src/plan/step';
import type { Snapshot } from '../../src/sandbox/snapshot';

/** What is there of a snapshot that no step of the plan names and that the plan did not make, by id. */
export function untouchedBy(plan: Plan, snapshot: Snapshot): Readonly<Record<string, unknown>> {
  const named = new Set(plan.steps.flatMap(idsIn));
  const isStrange = ({ id, ...one }: { readonly id: string }) =>
    !named.has(id) && !JSON.stringify(one).includes(`"${planTag}":"${plan.id}"`);
  const { vpcs, securityGroups, endpoints, zones, peerings, routeTables, networkAcls } = snapshot;
  const all: readonly { readonly id: string }[] = [
    ...securityGroups,
    ...endpoints,
    ...zones,
    ...peerings,
    ...routeTables,
    ...networkAcls,
    ...vpcs.filter(({ id }) => !changesDnsOf(plan, id)),
  ];
  return Object.fromEntries(all.filter(isStrange).map((one) => [one.id, one]));
}

function changesDnsOf({ steps }: Plan, vpcId: string): boolean {
  return steps.some((step) => step.kind === 'enable DNS attribute' && step.vpcId === vpcId);
}

function idsIn(step: Step): readonly string[] {
  const references: readonly Reference[] = [
    ...('securityGroup' in step ? [step.securityGroup] : []),
    ...(step.kind === 'set private DNS' ? [step.endpoint] : []),
    ...('zone' in step ? [step.zone] : []),
    ...('peering' in step ? [step.peering] : []),
  ];
  return [
    ...references.flatMap((reference) => (reference.kind === 'id' ? [reference.id] : [])),
    ...('zoneId' in step ? [step.zoneId] : []),
    ...('endpointId' in step ? [step.endpointId] : []),
    ...('groupId' in step ? [step.groupId] : []),
    ...('routeTableId' in step ? [step.routeTableId] : []),
    ...(step.kind === 'delete peering' ? [step.peeringId] : []),
  ];
}
