import { t } from '@vscode/l10n';
import { type Operation, notSo } from '../../operation';
import { recordsOfZone, zoneById } from '../../seen';
import { comparing, refused } from './refuse-conflict';
import { withoutUndo } from '../../without-undo';

export const deleteZone: Operation<'delete zone'> = {
  find: (step, scene) =>
    zoneById(step.zoneId, scene) === undefined
      ? { kind: 'so', ids: [step.zoneId], madeBy: 'unknown' }
      : notSo,

  rehearse: (step, scene) =>
    comparing(() => {
      const goes = new Set(
        scene.plan.steps.flatMap((other) =>
          other.kind === 'delete record' && other.zoneId === step.zoneId
            ? [`${other.record.name} ${other.record.type}`]
            : [],
        ),
      );
      const records = recordsOfZone(zoneById(step.zoneId, scene));
      const stays = records.filter(({ name, type }) => !goes.has(`${name} ${type}`));
      if (stays.length === 0) return;
      const names = stays.map(({ name, type }) => `${name} ${type}`).join(', ');
      throw refused(
        t('Zone {0} has records that the plan does not delete: {1}.', step.zoneId, names),
        t('Plan again.'),
      );
    }),

  async make(step, { account, tools }) {
    await account.deleteZone(step.zoneId, tools.signal);
    return [step.zoneId];
  },

  ...withoutUndo,
};
