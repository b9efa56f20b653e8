import { t } from '@vscode/l10n';
import { Problem } from '../../problem';
import { type Operation, notSo } from '../operation';
import { poll } from '../poll';
import { endpointsInVpc } from '../seen';
import { endpointPatience } from './endpoint-patience';
import { withoutUndo } from '../without-undo';

export const deleteEndpoint: Operation<'delete endpoint'> = {
  find: (step, scene) =>
    endpointsInVpc(step, scene).some(({ id }) => id === step.endpointId)
      ? notSo
      : { kind: 'so', ids: [step.endpointId], madeBy: 'unknown' },

  rehearse: (step, { account, at }) => account.deleteEndpoint('rehearse', at, step.endpointId),

  /** What uses its interfaces or its name comes next, so its end is waited for. */
  async make(step, { account, at, tools, tell }) {
    const state = async () => (await account.endpoints(at)).find(({ id }) => id === step.endpointId)?.state;
    if ((await state()) !== 'deleting') await account.deleteEndpoint('make', at, step.endpointId);
    const answer = await poll(tools, endpointPatience, async () => {
      const last = await state();
      if (last === undefined || last === 'deleted') return 'gone';
      tell(t('Waiting until {0} is gone', step.endpointId));
      return undefined;
    });
    if (answer !== undefined) return [step.endpointId];
    throw new Problem({
      code: 'timed-out',
      sentence: t('The endpoint of {0} ({1}) is still being deleted.', step.serviceTitle, step.endpointId),
      remedy: t('Resume in a few minutes.'),
    });
  },

  ...withoutUndo,
};
