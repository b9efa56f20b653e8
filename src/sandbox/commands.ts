import {
  type ManagedInstance,
  mostInstancesByName,
  type ProbeOrder,
  type ProbeRun,
  type ProbeTargets,
} from '../network/account-probing';
import { makeId } from './make-id';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { nameFrom } from './tags';
import { visibleVpcs } from './vpcs';
import type { CommandOfWorld, InstanceOfWorld } from './world-instances';

export function showInstances(scene: Scene, vpcId: string): readonly ManagedInstance[] {
  return ownInstances(scene)
    .filter((instance) => instance.vpcId === vpcId)
    .map(({ id, platform, agent, tags }) => ({ id, ...nameFrom(tags), vpcId, platform, agent, tags }));
}

/**
 * Taken as AWS takes it, and never delivered: the agents of the sandbox's instances are offline, because nothing in it
 * resolves a name as a machine would.
 */
export function sendCommand(scene: Scene, { targets }: ProbeOrder): Changed<string> {
  const { world, accountId: ownerId, region, now, settling } = scene;
  const id = makeId('command', String(world.madeSoFar));
  const command: CommandOfWorld = {
    id,
    ownerId,
    region,
    instanceIds: targetedBy(scene, targets),
    endsAt: now + settling.pending,
    ending: 'not delivered',
  };
  const commands = [...(world.commands ?? []), command];
  return { world: { ...world, commands, madeSoFar: world.madeSoFar + 1 }, value: id };
}

export function showRuns(scene: Scene, commandId: string): readonly ProbeRun[] {
  const { ending, endsAt, instanceIds } = commandFor(scene, commandId, 'InvalidCommandId');
  const state = scene.now < endsAt ? 'pending' : ending;
  return instanceIds.map((instanceId) => ({ instanceId, state }));
}

export function showOutput(scene: Scene, commandId: string, instanceId: string): string {
  const { instanceIds } = commandFor(scene, commandId, 'InvocationDoesNotExist');
  if (!instanceIds.includes(instanceId))
    throw new Refusal('InvocationDoesNotExist', `${commandId} was not sent to ${instanceId}`);
  return '';
}

/** "If one or more instances are not valid, the whole request fails." */
function targetedBy(scene: Scene, targets: ProbeTargets): readonly string[] {
  const known = ownInstances(scene);
  if (targets.kind === 'tag')
    return known.filter(({ tags }) => tags[targets.key] === targets.value).map(({ id }) => id);
  if (targets.ids.length === 0 || targets.ids.length > mostInstancesByName)
    throw new Refusal('ValidationException', 'InstanceIds must have between 1 and 50 members');
  const foreign = targets.ids.filter((id) => !known.some((instance) => instance.id === id));
  if (foreign.length > 0)
    throw new Refusal(
      'InvalidInstanceId',
      `Instances [[${foreign.join(', ')}]] not in a valid state for account ${scene.accountId}`,
    );
  return targets.ids;
}

function ownInstances(scene: Scene): readonly InstanceOfWorld[] {
  const vpcIds = visibleVpcs(scene).map(({ id }) => id);
  return (scene.world.instances ?? []).filter(
    ({ vpcId, ownerId }) => ownerId === scene.accountId && vpcIds.includes(vpcId),
  );
}

function commandFor({ world, accountId, region }: Scene, commandId: string, refusal: string): CommandOfWorld {
  const command = world.commands?.find(
    ({ id, ownerId, region: itsRegion }) => id === commandId && ownerId === accountId && itsRegion === region,
  );
  if (command === undefined) throw new Refusal(refusal, `There is no command ${commandId}`);
  return command;
}
