import type { Network } from '../../network/network';
import type { SecurityGroup } from '../../network/vpc';
import type { StepOf } from '../step';
import { tagsOfStep } from '../tags-of-step';
import { inVpc, mapped } from './change';
import { type PlannedSteps, idOf, plannedId } from './planned';

export function createSecurityGroup(
  step: StepOf<'create security group'>,
  network: Network,
  plan: PlannedSteps,
): Network {
  const group: SecurityGroup = {
    id: plannedId(step.name),
    name: step.groupName,
    description: step.description,
    vpcId: step.vpcId,
    ingress: [],
    egress: [{ protocol: '-1', peer: { kind: 'cidr', cidr: '0.0.0.0/0' } }],
    tags: tagsOfStep(step, plan),
  };
  return changed(step, network, (groups) => [...groups, group]);
}

export function allowHttps(step: StepOf<'allow HTTPS'>, network: Network): Network {
  return changed(step, network, (groups) =>
    groups.map((group) => (group.id === idOf(step.securityGroup) ? opened(group, step.cidr) : group)),
  );
}

export function deleteSecurityGroup(step: StepOf<'delete security group'>, network: Network): Network {
  return changed(step, network, (groups) => groups.filter(({ id }) => id !== step.groupId));
}

function changed(
  step: { readonly vpcId: string },
  network: Network,
  change: (groups: readonly SecurityGroup[]) => readonly SecurityGroup[],
): Network {
  return inVpc(step, network, (detail) => ({
    ...detail,
    securityGroups: mapped(detail.securityGroups, change),
  }));
}

function opened(group: SecurityGroup, cidr: string): SecurityGroup {
  const rule = { protocol: 'tcp', ports: { from: 443, to: 443 }, peer: { kind: 'cidr', cidr } } as const;
  return { ...group, ingress: [...group.ingress, rule] };
}
