import { t } from '@vscode/l10n';
import type { AliasTarget, ZoneRecord } from '../../../network/zone';
import { aliasTargetOf, leadsTo } from '../../../plan/alias-target';
import type { SetRecord } from '../../../plan/step';
import { Problem } from '../../../problem';
import type { Operation } from '../../operation';
import { poll } from '../../poll';
import type { Scene } from '../../scene';
import { comparing, refused } from './refuse-conflict';
import { endpointsInVpc, recordsOfZone, zoneById } from '../../seen';

/** What the record held before is noticed as text, so that rolling back can restore it. */
export const setRecord: Operation<'set record'> = {
  find(step, scene) {
    const current = currentRecord(step, scene);
    const id = scene.idOf(step.endpoint);
    const endpoint = endpointsInVpc(step, scene).find((candidate) => candidate.id === id);
    const isSo = current !== undefined && endpoint !== undefined && leadsTo(current, endpoint);
    if (isSo) return { kind: 'so', ids: [scene.idOf(step.zone) ?? ''], madeBy: 'unknown' };
    return { kind: 'not so', noticed: current === undefined ? [] : [JSON.stringify(current)] };
  },

  rehearse: (step, scene) =>
    comparing(() => {
      const records = recordsOfZone(zoneById(scene.idOf(step.zone), scene));
      const there = records.filter(({ name }) => name === step.recordName);
      const isCname = there.some(({ type }) => type === 'CNAME');
      if (!isCname && there.every(({ routing }) => routing === undefined)) return;
      throw refused(
        isCname
          ? t(
              'Zone {0} has a CNAME record {1}, and no other record can stand beside it.',
              step.zoneName,
              step.recordName,
            )
          : t(
              'Zone {0} has records {1} with a routing policy, and none without can stand beside them.',
              step.zoneName,
              step.recordName,
            ),
        t('Delete that record, then plan again.'),
      );
    }),

  async make(step, scene) {
    const zoneId = scene.idOf(step.zone);
    if (zoneId === undefined) throw new Error(`No zone for ${step.name}`);
    const alias = await aliasOf(step, scene);
    await scene.account.setRecord(zoneId, recordOf(step, alias), scene.tools.signal);
    return [zoneId];
  },

  /** Only while it still is what this plan made of it. */
  own(step, scene) {
    if (!scene.history.isOwn) return [];
    const current = currentRecord(step, scene);
    const zoneId = scene.idOf(step.zone);
    return current === undefined ||
      zoneId === undefined ||
      isBefore(current, scene) ||
      !isOurs(current, step, scene)
      ? []
      : [zoneId];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, scene) {
    const current = currentRecord(step, scene);
    const before = recordBefore(scene);
    for (const id of own) {
      if (before !== undefined) await scene.account.setRecord(id, before, scene.tools.signal);
      else if (current !== undefined) await scene.account.deleteRecord(id, current, scene.tools.signal);
    }
  },

  settle: () => Promise.resolve(),
};

function currentRecord(step: SetRecord, scene: Scene): ZoneRecord | undefined {
  const zone = zoneById(scene.idOf(step.zone), scene);
  return recordsOfZone(zone).find(({ name, type }) => name === step.recordName && type === 'A');
}

function recordOf({ recordName }: SetRecord, alias: AliasTarget): ZoneRecord {
  return { name: recordName, type: 'A', target: { kind: 'alias', alias } };
}

function isOurs({ target }: ZoneRecord, step: SetRecord, scene: Scene): boolean {
  const id = scene.idOf(step.endpoint);
  return id !== undefined && target.kind === 'alias' && target.alias.name.startsWith(id);
}

/** A write that never came to be leaves what was there. */
function isBefore(current: ZoneRecord, { history }: Scene): boolean {
  return history.noticed.includes(JSON.stringify(current));
}

function recordBefore({ history }: Scene): ZoneRecord | undefined {
  const [text] = history.noticed;
  // Written by `find` above, into a journal that only this extension writes.
  return text === undefined ? undefined : (JSON.parse(text) as ZoneRecord);
}

/**
 * An endpoint that was just made has its names a little later than its id. It is the plan's own account that sees it,
 * whosever the zone is.
 */
async function aliasOf(step: SetRecord, { plan, at, idOf, tools, tell }: Scene): Promise<AliasTarget> {
  const id = idOf(step.endpoint);
  const account = tools.accountOf(plan.profile);
  const alias = await poll(tools, 60_000, async () => {
    const endpoint = (await account.endpoints(at)).find((candidate) => candidate.id === id);
    tell(t('Looking up the DNS name of the endpoint of {0}', step.serviceTitle));
    return endpoint && aliasTargetOf(endpoint);
  });
  if (alias !== undefined) return alias;
  throw new Problem({
    code: 'timed-out',
    sentence: t('The endpoint of {0} has no DNS name yet.', step.serviceTitle),
    remedy: t('Resume in a minute, or roll back.'),
  });
}
