import { type Operation, notSo } from '../../operation';
import { isAssociated, zoneById } from '../../seen';
import { comparing, refuseOtherZone } from './refuse-conflict';

export const associateZone: Operation<'associate zone'> = {
  find(step, scene) {
    const zone = zoneById(scene.idOf(step.zone), scene);
    return zone !== undefined && isAssociated(zone, step.vpcId)
      ? { kind: 'so', ids: [zone.id], madeBy: 'unknown' }
      : notSo;
  },

  rehearse: (step, scene) =>
    comparing(() => {
      refuseOtherZone(step.zoneName, scene.idOf(step.zone), step, scene);
    }),

  async make(step, { account, idOf, tools }) {
    const id = idOf(step.zone);
    if (id === undefined) throw new Error(`No zone for ${step.name}`);
    await account.associateZone(id, { region: step.region, vpcId: step.vpcId }, tools.signal);
    return [id];
  },

  own(step, scene) {
    const zone = zoneById(scene.idOf(step.zone), scene);
    return zone !== undefined && scene.history.isOwn && isAssociated(zone, step.vpcId) ? [zone.id] : [];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, { account, tools }) {
    const vpc = { region: step.region, vpcId: step.vpcId };
    for (const id of own) await account.disassociateZone(id, vpc, tools.signal);
  },

  settle: () => Promise.resolve(),
};
