import { type Operation, notSo } from '../../operation';
import { peeringsInRegion } from '../../seen';
import { withoutUndo } from '../../without-undo';

export const deletePeering: Operation<'delete peering'> = {
  find(step, scene) {
    const peering = peeringsInRegion(step, scene).find(({ id }) => id === step.peeringId);
    const isGone = peering === undefined || ['deleting', 'deleted'].includes(peering.state);
    return isGone ? { kind: 'so', ids: [step.peeringId], madeBy: 'unknown' } : notSo;
  },

  rehearse: (step, { account, at }) => account.deletePeering('rehearse', at, step.peeringId),

  async make(step, { account, at }) {
    await account.deletePeering('make', at, step.peeringId);
    return [step.peeringId];
  },

  ...withoutUndo,
};
