import { t } from '@vscode/l10n';
import { describeStep } from '../plan/describe-step';
import { planTag } from '../plan/plan';
import type { Step, StepKind, StepOf } from '../plan/step';
import { isGonePeering, isUsablePeering } from './operations/paths/usable-peering';
import { hasRoute } from './operations/paths/has-route';
import type { Scene } from './scene';
import { canBeAssociatedAgain } from './operations/zones/associated-again';
import { findGoneTarget } from './operations/zones/gone-target';
import { endpointsInVpc, groupsInVpc, isAssociated, isListed, peeringsInRegion, zoneById } from './seen';

/** Why rolling back leaves what this plan made of a step; undefined where it does not, or nothing was made of it. */
export function whyItStays(step: Step, scene: Scene): string | undefined {
  return scene.history.isOwn ? reasonOf(step.kind, step, scene) : undefined;
}

function reasonOf<K extends StepKind>(kind: K, step: StepOf<K>, scene: Scene): string | undefined {
  return table[kind](step, scene);
}

const canBeUndone = () => undefined;

const table: { readonly [K in StepKind]: (step: StepOf<K>, scene: Scene) => string | undefined } = {
  'enable DNS attribute': canBeUndone,
  'create security group': canBeUndone,
  'allow HTTPS': canBeUndone,
  'allow HTTPS out': canBeUndone,
  'create endpoint': canBeUndone,
  'await endpoint': canBeUndone,
  'verify hosts': canBeUndone,
  'set private DNS': canBeUndone,
  'request peering': canBeUndone,
  'accept peering': whyAccepted,
  'add route': canBeUndone,
  'create zone': canBeUndone,
  'set record': canBeUndone,
  'authorize association': canBeUndone,
  'associate zone': canBeUndone,
  'withdraw authorization': canBeUndone,
  'disassociate zone': (step, scene) => {
    const zone = zoneById(step.zoneId, scene);
    const isThere = zone === undefined ? isListed(step.zoneId, step, scene) : isAssociated(zone, step.vpcId);
    return isThere || canBeAssociatedAgain(step, scene)
      ? undefined
      : t('Cannot be undone from here: the account of the zone would have to allow it again');
  },
  'delete record': (step, scene) => {
    if (zoneById(step.zoneId, scene) === undefined) return t('Cannot be undone: its zone is gone');
    const target = findGoneTarget(step, scene);
    return target && t('Cannot be undone: {0}, to which it led, is gone', target);
  },
  'delete zone': (step, scene) =>
    zoneById(step.zoneId, scene) === undefined ? describeStep(step).undo : undefined,
  'delete endpoint': (step, scene) => {
    const endpoint = endpointsInVpc(step, scene).find(({ id }) => id === step.endpointId);
    return endpoint === undefined || endpoint.state === 'deleting' ? describeStep(step).undo : undefined;
  },
  'delete security group': (step, scene) =>
    groupsInVpc(step, scene).some(({ id }) => id === step.groupId) ? undefined : describeStep(step).undo,
  'delete route': (step, scene) =>
    hasRoute(step, step, scene) || isUsablePeering(step.peeringId, step, scene)
      ? undefined
      : t('Cannot be undone: the peering {0} that it led to is gone', step.peeringId),
  'delete peering': (step, scene) =>
    isGonePeering(step.peeringId, step, scene) ? describeStep(step).undo : undefined,
};

/**
 * What this plan asked for goes with its request, which only the account that asked knows by its tags; what was accepted
 * before was only waited for.
 */
function whyAccepted(step: StepOf<'accept peering'>, scene: Scene): string | undefined {
  const id = scene.idOf(step.peering);
  if (id === undefined || !scene.history.noticed.includes(id)) return undefined;
  const state = peeringsInRegion(step, scene).find((peering) => peering.id === id)?.state;
  if (state !== 'active' && state !== 'provisioning') return undefined;
  const isOwn = Object.values(scene.network.inRegion).some(
    ({ peerings }) =>
      peerings.kind === 'read' &&
      peerings.value.some((peering) => peering.id === id && peering.tags[planTag] === scene.plan.id),
  );
  if (isOwn) return undefined;
  return t('Cannot be undone: somebody else asked for {0}, and only deleting it would take that back', id);
}
