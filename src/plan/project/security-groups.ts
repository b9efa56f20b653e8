import type { Network } from '../../network/network';
import type { RuleDirection, SecurityGroup, SecurityPeer } from '../../network/vpc';
import { httpsRule } from '../https-rule';
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
  return opened(step, 'ingress', { kind: 'cidr', cidr: step.cidr }, network);
}

export function allowHttpsOut(step: StepOf<'allow HTTPS out'>, network: Network): Network {
  return opened(step, 'egress', step.to, network);
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

function opened(
  step: StepOf<'allow HTTPS' | 'allow HTTPS out'>,
  direction: RuleDirection,
  peer: SecurityPeer,
  network: Network,
): Network {
  return changed(step, network, (groups) =>
    groups.map((group) =>
      group.id === idOf(step.securityGroup)
        ? { ...group, [direction]: [...group[direction], httpsRule(peer)] }
        : group,
    ),
  );
}
