import { t } from '@vscode/l10n';
import type { Peering, PeeringState } from '../../../network/peering';
import type { AcceptPeering } from '../../../plan/step';
import { Problem } from '../../../problem';
import { type Operation, notSo } from '../../operation';
import { permissionOnly } from '../../permission-only';
import { poll } from '../../poll';
import { peeringsInRegion } from '../../seen';
import { standInPeering } from './stand-in-peering';
import { withoutUndo } from '../../without-undo';

export const acceptPeering: Operation<'accept peering'> = {
  /** One that waits for acceptance is noticed, also when a run before accepted it and did not see it active. */
  find(step, scene) {
    const id = scene.idOf(step.peering);
    const peering = peeringsInRegion(step, scene).find((candidate) => candidate.id === id);
    if (peering === undefined) return notSo;
    if (peering.state === 'active') return { kind: 'so', ids: [peering.id], madeBy: 'unknown' };
    const isWaiting = peering.state === 'pending acceptance' || scene.history.noticed.includes(peering.id);
    return { kind: 'not so', noticed: isWaiting ? [peering.id] : [] };
  },

  async rehearse(step, { account, at, idOf }) {
    const id = idOf(step.peering) ?? standInPeering;
    await permissionOnly(() => account.acceptPeering('rehearse', at, id));
  },

  /** The other account sees the request a little later than the one that made it. */
  async make(step, { account, at, idOf, tools, tell }) {
    const id = idOf(step.peering);
    let isAccepted = false;
    const active = await poll(tools, 5 * 60_000, async () => {
      const peering = (await account.peerings(at)).find((candidate) => candidate.id === id);
      if (peering === undefined) tell(t('Waiting until the request can be seen'));
      if (peering?.state === 'active') return peering;
      if (peering !== undefined) refuseLost(peering);
      if (peering?.state === 'pending acceptance' && !isAccepted) {
        await account.acceptPeering('make', at, peering.id);
        isAccepted = true;
      }
      tell(t('Waiting until the peering is active'));
      return undefined;
    });
    if (active === undefined) throw tooLong(step, id ?? '');
    return [active.id];
  },

  /** A peering cannot go back to waiting: it goes when the request is undone. */
  ...withoutUndo,
};

const lost: readonly PeeringState[] = ['rejected', 'failed', 'expired', 'deleting', 'deleted'];

function refuseLost({ id, state, message }: Peering): void {
  if (!lost.includes(state)) return;
  throw new Problem({
    code: 'refused',
    sentence:
      message === undefined
        ? t('The peering {0} is {1}.', id, state)
        : t('The peering {0} is {1}: {2}.', id, state, message.replace(/\.$/, '')),
    remedy: t('Roll back, then plan again.'),
  });
}

function tooLong({ vpcId }: AcceptPeering, id: string): Problem {
  return new Problem({
    code: 'timed-out',
    sentence: t('The peering {0} with {1} did not become active within five minutes.', id, vpcId),
    remedy: t('Resume to wait longer, or roll back.'),
  });
}
