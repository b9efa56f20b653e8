import { type Operation, notSo } from '../../operation';
import { isAssociated, isAuthorized, zoneById } from '../../seen';

/** Needed only until the association is made: where that is there, so is what this step is for. */
export const authorizeAssociation: Operation<'authorize association'> = {
  find(step, scene) {
    const zone = zoneById(scene.idOf(step.zone), scene);
    if (zone === undefined) return notSo;
    const isSo = isAuthorized(zone, step.vpcId) || isAssociated(zone, step.vpcId);
    return isSo ? { kind: 'so', ids: [zone.id], madeBy: 'unknown' } : notSo;
  },

  rehearse: () => Promise.resolve(),

  async make(step, { account, idOf, tools }) {
    const id = idOf(step.zone);
    if (id === undefined) throw new Error(`No zone for ${step.name}`);
    await account.authorizeAssociation(id, { region: step.region, vpcId: step.vpcId }, tools.signal);
    return [id];
  },

  own(step, scene) {
    const zone = zoneById(scene.idOf(step.zone), scene);
    return zone !== undefined && scene.history.isOwn && isAuthorized(zone, step.vpcId) ? [zone.id] : [];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, { account, tools }) {
    const vpc = { region: step.region, vpcId: step.vpcId };
    for (const id of own) await account.withdrawAuthorization(id, vpc, tools.signal);
  },

  settle: () => Promise.resolve(),
};
