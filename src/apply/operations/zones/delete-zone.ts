import { type Operation, notSo } from '../../operation';
import { zoneById } from '../../seen';

export const deleteZone: Operation<'delete zone'> = {
  find: (step, scene) =>
    zoneById(step.zoneId, scene) === undefined
      ? { kind: 'so', ids: [step.zoneId], madeBy: 'unknown' }
      : notSo,

  rehearse: () => Promise.resolve(),

  async make(step, { account, tools }) {
    await account.deleteZone(step.zoneId, tools.signal);
    return [step.zoneId];
  },

  own: () => [],
  rehearseUndo: () => Promise.resolve(),
  undo: () => Promise.resolve(),
  settle: () => Promise.resolve(),
};
