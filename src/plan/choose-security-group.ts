import { t } from '@vscode/l10n';
import type { SecurityGroup } from '../network/vpc';
import type { Draft } from './draft';
import { draft, join, refuse } from './draft';
import { httpsAccess } from './https-access';
import { managedBy } from './plan';
import type { SecurityGroupChoice } from './request';
import type { Sources } from './sources';
import type { Reference, Step } from './step';
import { reasonUnread } from './unread';
import type { VpcFacts } from './vpc-facts';

export interface ChosenGroup {
  readonly reference: Reference;
  readonly draft: Draft;
}

const defaultName = 'datadog-privatelink';
const stepName = 'security-group';

export function chooseSecurityGroup(
  choice: SecurityGroupChoice,
  sources: Sources,
  facts: VpcFacts,
): ChosenGroup {
  return choice.kind === 'existing'
    ? existingGroup(choice.id, sources, facts)
    : newGroup(choice.name, sources, facts);
}

export function existingGroup(id: string, sources: Sources, facts: VpcFacts): ChosenGroup {
  const reference: Reference = { kind: 'id', id };
  const groups = facts.detail.securityGroups;
  if (groups.kind === 'unread') {
    const sentence = t('Whether {0} lets HTTPS in is not known. {1}', id, reasonUnread(groups) ?? '');
    return { reference, draft: draft({ cautions: [{ kind: 'warning', sentence }] }) };
  }
  const group = groups.value.find((candidate) => candidate.id === id);
  if (group === undefined) {
    const sentence = t('{0} has no security group {1}. Choose another one.', facts.vpc.id, id);
    return { reference, draft: refuse(sentence) };
  }
  return { reference, draft: join(keep(group), openFor(group, sources, facts)) };
}

/** A group of that name which an earlier plan made is taken again; a stranger of that name never is. */
function newGroup(name: string | undefined, sources: Sources, facts: VpcFacts): ChosenGroup {
  const groups = facts.detail.securityGroups;
  const taken = groups.kind === 'read' ? groups.value : [];
  const ours = taken.find((group) => isNamed(group, name ?? defaultName) && isOurs(group));
  if (ours !== undefined) return existingGroup(ours.id, sources, facts);
  const reference: Reference = { kind: 'result', of: stepName };
  const groupName = name ?? freeName(taken);
  const fault = faultOf(groupName, taken, facts);
  if (fault !== undefined) return { reference, draft: refuse(fault) };
  const create: Step = {
    kind: 'create security group',
    name: stepName,
    region: facts.vpc.region,
    vpcId: facts.vpc.id,
    why: t('The endpoints need a security group that lets HTTPS in.'),
    groupName,
    description: 'HTTPS to Datadog over AWS PrivateLink',
  };
  const rules = sources.cidrs.map((cidr) => allow(cidr, reference, facts));
  return { reference, draft: draft({ steps: [create, ...rules] }) };
}

function isOurs(group: SecurityGroup): boolean {
  return group.tags[managedBy.key] === managedBy.value;
}

/** "Names are case-insensitive and must be unique within the VPC" (EC2 API, CreateSecurityGroup). */
function isNamed(group: SecurityGroup, name: string): boolean {
  return group.name.toLowerCase() === name.toLowerCase();
}

function freeName(taken: readonly SecurityGroup[]): string {
  const next = (count: number): string => {
    const name = count === 1 ? defaultName : `${defaultName}-${count}`;
    return taken.some((group) => isNamed(group, name)) ? next(count + 1) : name;
  };
  return next(1);
}

/** Length and characters: EC2 API, CreateSecurityGroup. */
function faultOf(name: string, taken: readonly SecurityGroup[], { vpc }: VpcFacts): string | undefined {
  if (name.toLowerCase() === 'default' || taken.some((group) => isNamed(group, name))) {
    return t('{0} has a security group named {1} already. Choose it, or another name.', vpc.id, name);
  }
  if (!/^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/.test(name) || /^sg-/i.test(name)) {
    return t('{0} cannot be the name of a security group. Use letters, digits, spaces and ._-:/()#,@', name);
  }
  return undefined;
}

function keep(group: SecurityGroup): Draft {
  return draft({ kept: [{ id: group.id, sentence: t('Security group {0} is used.', group.name) }] });
}

/**
 * Rules that name security groups or prefix lists were written on purpose to be narrower than a CIDR block:
 * they are widened only where the person says for whom.
 */
function openFor(group: SecurityGroup, sources: Sources, facts: VpcFacts): Draft {
  const { missing, otherSources } = httpsAccess([group], sources.cidrs);
  if (missing.length > 0 && otherSources.length > 0 && sources.chosenBy === 'VPC') {
    const sentence = t(
      '{0} lets HTTPS in from {1}, and not from all of {2}. Choose the sources to widen it.',
      group.id,
      otherSources.join(', '),
      missing.join(', '),
    );
    return draft({ cautions: [{ kind: 'warning', sentence }] });
  }
  const reference: Reference = { kind: 'id', id: group.id };
  return draft({ steps: missing.map((cidr) => allow(cidr, reference, facts)) });
}

function allow(cidr: string, securityGroup: Reference, { vpc }: VpcFacts): Step {
  return {
    kind: 'allow HTTPS',
    name: `allow-https-from-${cidr}`,
    region: vpc.region,
    vpcId: vpc.id,
    why: t('Agents in {0} connect to the endpoints on TCP 443.', cidr),
    securityGroup,
    cidr,
  };
}
