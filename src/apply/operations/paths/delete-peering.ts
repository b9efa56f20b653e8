import { type Operation, notSo } from '../../operation';
import { withoutUndo } from '../../without-undo';
import { isGonePeering } from './usable-peering';

export const deletePeering: Operation<'delete peering'> = {
  find: (step, scene) =>
    isGonePeering(step.peeringId, step, scene)
      ? { kind: 'so', ids: [step.peeringId], madeBy: 'unknown' }
      : notSo,

  rehearse: (step, { account, at }) => account.deletePeering('rehearse', at, step.peeringId),

  async make(step, { account, at }) {
    await account.deletePeering('make', at, step.peeringId);
    return [step.peeringId];
  },

  ...withoutUndo,
};
