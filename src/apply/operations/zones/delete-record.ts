import type { DeleteRecord } from '../../../plan/step';
import { type Operation, notSo } from '../../operation';
import type { Scene } from '../../scene';
import { recordsOfZone, zoneById } from '../../seen';

export const deleteRecord: Operation<'delete record'> = {
  find: (step, scene) =>
    isThere(step, scene) ? notSo : { kind: 'so', ids: [step.zoneId], madeBy: 'unknown' },

  rehearse: () => Promise.resolve(),

  async make(step, { account, tools }) {
    await account.deleteRecord(step.zoneId, step.record, tools.signal);
    return [step.zoneId];
  },

  own(step, scene) {
    const isZoneThere = zoneById(step.zoneId, scene) !== undefined;
    return isZoneThere && scene.history.isOwn && !isThere(step, scene) ? [step.zoneId] : [];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, { account, tools }) {
    for (const id of own) await account.setRecord(id, step.record, tools.signal);
  },

  settle: () => Promise.resolve(),
};

function isThere({ zoneId, record }: DeleteRecord, scene: Scene): boolean {
  return recordsOfZone(zoneById(zoneId, scene)).some(
    ({ name, type }) => name === record.name && type === record.type,
  );
}
