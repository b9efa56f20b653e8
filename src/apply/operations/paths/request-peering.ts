import { t } from '@vscode/l10n';
import type { Peering, PeeringState } from '../../../network/peering';
import { planTag, stepTag } from '../../../plan/plan';
import type { RequestPeering } from '../../../plan/step';
import { tagsOfStep } from '../../../plan/tags-of-step';
import { Problem } from '../../../problem';
import { type Operation, notSo } from '../../operation';
import { poll } from '../../poll';
import type { Scene } from '../../scene';
import { peeringsInRegion } from '../../seen';

export const requestPeering: Operation<'request peering'> = {
  find(step, scene) {
    const [own] = ownPeerings(step, scene);
    if (own !== undefined) return { kind: 'so', ids: [own.id], madeBy: 'this plan' };
    const same = peeringsInRegion(step, scene).find((peering) => joins(peering, step) && isLiving(peering));
    return same === undefined ? notSo : { kind: 'so', ids: [same.id], madeBy: 'unknown' };
  },

  async rehearse(step, { account, at, plan }) {
    await account.requestPeering('rehearse', at, requestOf(step, plan));
  },

  async make(step, { account, at, plan }) {
    const id = await account.requestPeering('make', at, requestOf(step, plan));
    if (id === undefined) throw new Error(`No peering for ${step.name}`);
    return [id];
  },

  own: (step, scene) => ownPeerings(step, scene).map(({ id }) => id),

  async rehearseUndo(_step, own, { account, at }) {
    for (const id of own) await account.deletePeering('rehearse', at, id);
  },

  async undo(_step, own, scene) {
    for (const id of own) await deleteWhenSettled(id, scene);
  },

  async settle(_step, own, { account, at, tools, tell }) {
    const answer = await poll(tools, 5 * 60_000, async () => {
      const peerings = await account.peerings(at);
      if (!peerings.some(({ id, state }) => own.includes(id) && state !== 'deleted')) return 'gone';
      tell(t('Waiting until {0} is gone', own.join(', ')));
      return undefined;
    });
    if (answer !== undefined) return;
    throw new Problem({
      code: 'timed-out',
      sentence: t('The peering {0} is still being deleted.', own.join(', ')),
      remedy: t('Roll back again in a few minutes.'),
    });
  },
};

function requestOf(step: RequestPeering, plan: Scene['plan']) {
  return { vpcId: step.vpcId, peer: step.peer, tags: tagsOfStep(step, plan) };
}

/** Neither gone nor lost: what was rejected or has expired stays visible for a while and joins nothing. */
const living: readonly PeeringState[] = [
  'initiating request',
  'pending acceptance',
  'provisioning',
  'active',
  'deleting',
];

function ownPeerings(step: RequestPeering, scene: Scene): readonly Peering[] {
  return peeringsInRegion(step, scene).filter(
    ({ tags, state }) =>
      tags[planTag] === scene.plan.id && tags[stepTag] === step.name && living.includes(state),
  );
}

function isLiving({ state }: Peering): boolean {
  return living.includes(state) && state !== 'deleting';
}

/** Whichever side asked. */
function joins({ requester, accepter }: Peering, { vpcId, peer }: RequestPeering): boolean {
  const ids = [requester.vpcId, accepter.vpcId];
  return ids.includes(vpcId) && ids.includes(peer.vpcId);
}

/** While AWS sets a peering up or asks the other account for it, it refuses to delete it. */
async function deleteWhenSettled(id: string, { account, at, tools, tell }: Scene): Promise<void> {
  await poll(tools, 60_000, async () => {
    const state = (await account.peerings(at)).find((peering) => peering.id === id)?.state;
    if (state === undefined || state === 'deleting' || state === 'deleted') return 'gone';
    if (state === 'initiating request' || state === 'provisioning') {
      tell(t('Waiting until {0} can be deleted', id));
      return undefined;
    }
    await account.deletePeering('make', at, id);
    return 'gone';
  });
}
