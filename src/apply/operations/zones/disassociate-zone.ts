import { type Operation, notSo } from '../../operation';
import { isAssociated, zoneById } from '../../seen';

export const disassociateZone: Operation<'disassociate zone'> = {
  find: (step, scene) =>
    isAssociated(zoneById(step.zoneId, scene), step.vpcId)
      ? notSo
      : { kind: 'so', ids: [step.zoneId], madeBy: 'unknown' },

  rehearse: () => Promise.resolve(),

  async make(step, { account, tools }) {
    await account.disassociateZone(step.zoneId, { region: step.region, vpcId: step.vpcId }, tools.signal);
    return [step.zoneId];
  },

  own(step, scene) {
    const zone = zoneById(step.zoneId, scene);
    return zone !== undefined && scene.history.isOwn && !isAssociated(zone, step.vpcId) ? [zone.id] : [];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, { account, tools }) {
    const vpc = { region: step.region, vpcId: step.vpcId };
    for (const id of own) await account.associateZone(id, vpc, tools.signal);
  },

  settle: () => Promise.resolve(),
};
