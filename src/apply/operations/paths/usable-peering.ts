import type { PeeringState } from '../../../network/peering';
import { gonePeeringStates } from '../../../plan/gone-peering-states';
import type { Step } from '../../../plan/step';
import type { Scene } from '../../scene';
import { peeringsInRegion } from '../../seen';

/** States in which AWS takes a route to a peering. */
const usable: readonly PeeringState[] = ['pending acceptance', 'provisioning', 'active'];

export function isUsablePeering(peeringId: string, step: Step, scene: Scene): boolean {
  const state = stateOf(peeringId, step, scene);
  return state !== undefined && usable.includes(state);
}

export function isGonePeering(peeringId: string, step: Step, scene: Scene): boolean {
  const state = stateOf(peeringId, step, scene);
  return state === undefined || gonePeeringStates.includes(state);
}

function stateOf(peeringId: string, step: Step, scene: Scene): PeeringState | undefined {
  return peeringsInRegion(step, scene).find(({ id }) => id === peeringId)?.state;
}
