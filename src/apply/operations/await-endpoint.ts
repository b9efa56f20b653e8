import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { AwaitEndpoint } from '../../plan/step';
import { Problem } from '../../problem';
import { type Operation, notSo } from '../operation';
import { poll } from '../poll';
import { endpointsInVpc } from '../seen';
import { endpointPatience } from './endpoint-patience';
import { refuseLost } from './refuse-lost';
import { withoutUndo } from '../without-undo';

export const awaitEndpoint: Operation<'await endpoint'> = {
  find(step, scene) {
    const id = scene.idOf(step.endpoint);
    const found = endpointsInVpc(step, scene).find((candidate) => candidate.id === id);
    return found?.state === 'available' ? { kind: 'so', ids: [found.id], madeBy: 'unknown' } : notSo;
  },

  rehearse: () => Promise.resolve(),

  async make(step, { tools, account, at, idOf, tell }) {
    const id = idOf(step.endpoint);
    let last: Endpoint | undefined;
    const available = await poll(tools, endpointPatience, async () => {
      last = (await account.endpoints(at)).find((candidate) => candidate.id === id) ?? last;
      if (last?.state === 'available') return last;
      if (last !== undefined) refuseLost(step.serviceTitle, last);
      tell(t('Waiting for the endpoint of {0}', step.serviceTitle));
      return undefined;
    });
    if (available === undefined) throw tooLong(step, id ?? '', last);
    return [available.id];
  },

  ...withoutUndo,
};

/** An endpoint that AWS does not show yet is waited for too: a listing can lag behind the call that created it. */
function tooLong(step: AwaitEndpoint, id: string, last: Endpoint | undefined): Problem {
  return new Problem({
    code: 'timed-out',
    sentence: t(
      'The endpoint of {0} ({1}) did not become available within ten minutes; its state is {2}.',
      step.serviceTitle,
      id,
      last?.state ?? t('unknown'),
    ),
    remedy: t('Resume to wait longer, or roll back.'),
  });
}
