import type { DeleteRoute } from '../../../plan/step';
import { type Operation, notSo } from '../../operation';
import { routeTablesOfVpc } from '../../seen';
import { hasRoute } from './has-route';
import { isUsablePeering } from './usable-peering';

export const deleteRoute: Operation<'delete route'> = {
  find: (step, scene) =>
    hasRoute(routeOf(step), step, scene)
      ? notSo
      : { kind: 'so', ids: [step.routeTableId], madeBy: 'unknown' },

  rehearse: (step, { account, at }) => account.deleteRoute('rehearse', at, routeOf(step)),

  async make(step, { account, at }) {
    await account.deleteRoute('make', at, routeOf(step));
    return [step.routeTableId];
  },

  /** A route to a peering that is gone leads nowhere, and AWS takes none. */
  own(step, scene) {
    const isTableThere = routeTablesOfVpc(step, scene).some(({ id }) => id === step.routeTableId);
    const isGone = !hasRoute(routeOf(step), step, scene);
    const canBe = isTableThere && isUsablePeering(step.peeringId, step, scene);
    return scene.history.isOwn && isGone && canBe ? [step.routeTableId] : [];
  },

  rehearseUndo: (step, _own, { account, at }) => account.addRoute('rehearse', at, routeOf(step)),
  undo: (step, _own, { account, at }) => account.addRoute('make', at, routeOf(step)),
  settle: () => Promise.resolve(),
};

function routeOf({ routeTableId, cidr, peeringId }: DeleteRoute) {
  return { routeTableId, cidr, peeringId };
}
