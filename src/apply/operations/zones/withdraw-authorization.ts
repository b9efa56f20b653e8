import type { Operation } from '../../operation';
import { isAssociated, isAuthorized, zoneById } from '../../seen';

/** Done where the association is there and the authorization is not; before that there is something to wait for. */
export const withdrawAuthorization: Operation<'withdraw authorization'> = {
  find(step, scene) {
    const zone = zoneById(scene.idOf(step.zone), scene);
    const isLeft = isAuthorized(zone, step.vpcId);
    if (zone !== undefined && !isLeft && isAssociated(zone, step.vpcId)) {
      return { kind: 'so', ids: [zone.id], madeBy: 'unknown' };
    }
    return { kind: 'not so', noticed: isLeft ? [step.vpcId] : [] };
  },

  rehearse: () => Promise.resolve(),

  async make(step, { account, idOf, tools }) {
    const id = idOf(step.zone);
    if (id === undefined) throw new Error(`No zone for ${step.name}`);
    await account.withdrawAuthorization(id, { region: step.region, vpcId: step.vpcId }, tools.signal);
    return [id];
  },

  /** One that was there before the plan is given back; one that the plan itself made is not. */
  own(step, scene) {
    const zone = zoneById(scene.idOf(step.zone), scene);
    const wasThere = scene.history.isOwn && scene.history.noticed.includes(step.vpcId);
    return zone !== undefined && wasThere && !isAuthorized(zone, step.vpcId) ? [zone.id] : [];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, { account, tools }) {
    const vpc = { region: step.region, vpcId: step.vpcId };
    for (const id of own) await account.authorizeAssociation(id, vpc, tools.signal);
  },

  settle: () => Promise.resolve(),
};
