import type { NewSecurityGroup } from '../network/account-changes';
import type { SecurityGroup, SecurityRule } from '../network/vpc';
import { isThere } from './endpoint-state';
import { makeId } from './make-id';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { checkTags } from './tags';
import { vpcFor } from './vpcs';
import type { SecurityGroupOfWorld } from './world';

/** The rule every new group starts with. */
export const everythingOut: SecurityRule = { protocol: '-1', peer: { kind: 'cidr', cidr: '0.0.0.0/0' } };

export function showSecurityGroups(scene: Scene, vpcId: string): readonly SecurityGroup[] {
  return visible(scene)
    .filter((group) => group.vpcId === vpcId)
    .map(({ id, name, description, ingress, egress, tags }) => {
      return { id, name, description, vpcId, ingress, egress, tags };
    });
}

export function securityGroupFor(scene: Scene, groupId: string): SecurityGroupOfWorld {
  const group = visible(scene).find(({ id }) => id === groupId);
  if (group === undefined)
    throw new Refusal('InvalidGroup.NotFound', `The security group '${groupId}' does not exist`);
  return group;
}

export function createSecurityGroup(scene: Scene, wanted: NewSecurityGroup): Changed<string> {
  const { world, accountId } = scene;
  vpcFor(scene, wanted.vpcId);
  checkText('GroupName', wanted.name);
  checkText('GroupDescription', wanted.description);
  checkTags(wanted.tags);
  checkName(scene, wanted);
  const id = makeId('sg', `made/${world.madeSoFar}`);
  const group = {
    id,
    ownerId: accountId,
    ...wanted,
    ingress: [],
    egress: [everythingOut],
    instances: 0,
  };
  return {
    world: { ...world, securityGroups: [...world.securityGroups, group], madeSoFar: world.madeSoFar + 1 },
    value: id,
  };
}

export function deleteSecurityGroup(scene: Scene, groupId: string): Changed<void> {
  const { world } = scene;
  const group = securityGroupFor(scene, groupId);
  if (group.name === 'default')
    throw new Refusal(
      'CannotDelete',
      `the specified group: "${groupId}" name: "default" cannot be deleted by a user`,
    );
  if (isUsed(scene, group))
    throw new Refusal('DependencyViolation', `resource ${groupId} has a dependent object`);
  const securityGroups = world.securityGroups.filter((other) => other !== group);
  return { world: { ...world, securityGroups }, value: undefined };
}

function visible({ world, region, accountId }: Scene): readonly SecurityGroupOfWorld[] {
  const vpcIds = new Set(world.vpcs.filter((vpc) => vpc.region === region).map(({ id }) => id));
  return world.securityGroups.filter((group) => group.ownerId === accountId && vpcIds.has(group.vpcId));
}

/** By a network interface, or by a rule of another group that names it. */
function isUsed({ world, now }: Scene, group: SecurityGroupOfWorld): boolean {
  const isNamedBy = (rule: SecurityRule) => rule.peer.kind === 'security-group' && rule.peer.id === group.id;
  return (
    group.instances > 0 ||
    (world.networkInterfaces ?? []).some(({ securityGroupIds }) => securityGroupIds.includes(group.id)) ||
    world.endpoints.some(
      (endpoint) => isThere(endpoint, now) && endpoint.securityGroupIds.includes(group.id),
    ) ||
    world.securityGroups.some(
      (other) => other !== group && [...other.ingress, ...other.egress].some(isNamedBy),
    )
  );
}

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html */
function checkText(parameter: string, value: string): void {
  if (value.length === 0 || value.length > 255 || !/^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]*$/.test(value))
    throw new Refusal(
      'InvalidParameterValue',
      `Value (${value}) for parameter ${parameter} is invalid: 1 to 255 of a-z, A-Z, 0-9, spaces and ._-:/()#,@[]+=&;{}!$*`,
    );
}

/** "Names are case-insensitive and must be unique within the VPC." */
function checkName({ world }: Scene, wanted: NewSecurityGroup): void {
  const name = wanted.name.toLowerCase();
  if (name.startsWith('sg-'))
    throw new Refusal('InvalidParameterValue', `Group names may not begin with sg-: ${wanted.name}`);
  if (name === 'default')
    throw new Refusal('InvalidGroup.Reserved', `The security group name '${wanted.name}' is reserved`);
  if (world.securityGroups.some((group) => group.vpcId === wanted.vpcId && group.name.toLowerCase() === name))
    throw new Refusal(
      'InvalidGroup.Duplicate',
      `The security group '${wanted.name}' already exists for VPC '${wanted.vpcId}'`,
    );
}
