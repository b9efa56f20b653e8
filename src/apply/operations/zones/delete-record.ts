import type { ZoneRecord } from '../../../network/zone';
import type { DeleteRecord } from '../../../plan/step';
import { type Operation, notSo } from '../../operation';
import type { Scene } from '../../scene';
import { recordsOfZone, zoneById } from '../../seen';
import { findGoneTarget } from './gone-target';

export const deleteRecord: Operation<'delete record'> = {
  find: (step, scene) =>
    isThere(step, scene) ? notSo : { kind: 'so', ids: [step.zoneId], madeBy: 'unknown' },

  rehearse: () => Promise.resolve(),

  async make(step, { account, tools }) {
    await account.deleteRecord(step.zoneId, step.record, tools.signal);
    return [step.zoneId];
  },

  /** Not where somebody has put another record in its place since. */
  own(step, scene) {
    const zone = zoneById(step.zoneId, scene);
    const isFree = zone !== undefined && !recordsOfZone(zone).some((one) => isInPlaceOf(one, step));
    const canBe = isFree && findGoneTarget(step, scene) === undefined;
    return scene.history.isOwn && canBe ? [step.zoneId] : [];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, { account, tools }) {
    for (const id of own) await account.setRecord(id, step.record, tools.signal);
  },

  settle: () => Promise.resolve(),
};

/** Exactly as it was planned: what somebody wrote since is not meant. */
function isThere(step: DeleteRecord, scene: Scene): boolean {
  const text = textOf(step.record);
  return recordsOfZone(zoneById(step.zoneId, scene)).some((one) => textOf(one) === text);
}

function textOf({ name, type, target }: ZoneRecord): string {
  const held =
    target.kind === 'alias'
      ? [target.alias.name, target.alias.zoneId]
      : [...target.values].sort().concat(String(target.ttl));
  return JSON.stringify([name, type, target.kind, held]);
}

function isInPlaceOf({ name, type }: ZoneRecord, { record }: DeleteRecord): boolean {
  return name === record.name && type === record.type;
}
