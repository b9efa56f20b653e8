import type { AddRoute } from '../../../plan/step';
import { type Operation, notSo } from '../../operation';
import { permissionOnly } from '../../permission-only';
import type { Scene } from '../../scene';
import { peeringsInRegion } from '../../seen';
import { hasRoute } from './has-route';
import { standInPeering } from './stand-in-peering';

export const addRoute: Operation<'add route'> = {
  find: (step, scene) =>
    hasRoute(routeOf(step, scene), step, scene)
      ? { kind: 'so', ids: [step.routeTableId], madeBy: 'unknown' }
      : notSo,

  /** AWS takes no route to a peering, or over another route, that an earlier step still has to see to. */
  async rehearse(step, scene) {
    const route = routeOf(step, scene) ?? { ...target(step), peeringId: standInPeering };
    const rehearse = () => scene.account.addRoute('rehearse', scene.at, route);
    const isActive = peeringsInRegion(step, scene).some(
      ({ id, state }) => id === route.peeringId && state === 'active',
    );
    await (isActive && !isInPlaceOf(step, scene) ? rehearse() : permissionOnly(rehearse));
  },

  async make(step, scene) {
    const route = routeOf(step, scene);
    if (route === undefined) throw new Error(`No peering for ${step.name}`);
    await scene.account.addRoute('make', scene.at, route);
    return [step.routeTableId];
  },

  own: (step, scene) =>
    scene.history.isOwn && hasRoute(routeOf(step, scene), step, scene) ? [step.routeTableId] : [],

  async rehearseUndo(step, _own, scene) {
    const route = routeOf(step, scene);
    if (route !== undefined) await scene.account.deleteRoute('rehearse', scene.at, route);
  },

  async undo(step, _own, scene) {
    const route = routeOf(step, scene);
    if (route !== undefined) await scene.account.deleteRoute('make', scene.at, route);
  },

  settle: () => Promise.resolve(),
};

function target({ routeTableId, cidr }: AddRoute) {
  return { routeTableId, cidr };
}

/** Of one that an earlier step takes away. */
function isInPlaceOf({ routeTableId, cidr }: AddRoute, { plan }: Scene): boolean {
  return plan.steps.some(
    (step) => step.kind === 'delete route' && step.routeTableId === routeTableId && step.cidr === cidr,
  );
}

function routeOf(step: AddRoute, { idOf }: Scene) {
  const peeringId = idOf(step.peering);
  return peeringId === undefined ? undefined : { ...target(step), peeringId };
}
