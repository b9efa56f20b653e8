import type { Zone } from '../../../network/zone';
import { fingerprint } from '../../../plan/fingerprint';
import type { CreateZone } from '../../../plan/step';
import { commentOfStep, tagsOfStep } from '../../../plan/tags-of-step';
import { type Operation, notSo } from '../../operation';
import type { Scene } from '../../scene';
import { comparing, refuseOtherZone } from './refuse-conflict';
import { isAssociated, valueOf } from '../../seen';

export const createZone: Operation<'create zone'> = {
  find(step, scene) {
    const [own] = ownZones(step, scene);
    if (own !== undefined) return { kind: 'so', ids: [own.id], madeBy: 'this plan' };
    const same = valueOf(scene.network.zones, []).find(
      (zone) => zone.name === step.zoneName && isAssociated(zone, step.vpcId),
    );
    return same === undefined ? notSo : { kind: 'so', ids: [same.id], madeBy: 'unknown' };
  },

  rehearse: (step, scene) =>
    comparing(() => {
      refuseOtherZone(step.zoneName, undefined, step, scene);
    }),

  async make(step, { account, plan, history, tools }) {
    const id = await account.createZone(
      {
        name: step.zoneName,
        comment: commentOfStep(step, plan),
        vpc: { region: step.region, vpcId: step.vpcId },
        tags: tagsOfStep(step, plan),
        // A token answers with the zone it made, also long after that one was deleted; the next attempt is new.
        token: `${plan.id}-${fingerprint([step.name, history.attempt])}`,
      },
      tools.signal,
    );
    return [id];
  },

  own: (step, scene) => ownZones(step, scene).map(({ id }) => id),
  rehearseUndo: () => Promise.resolve(),

  async undo(_step, own, { account, tools }) {
    for (const id of own) await account.deleteZone(id, tools.signal);
  },

  settle: () => Promise.resolve(),
};

function ownZones(step: CreateZone, scene: Scene): readonly Zone[] {
  const comment = commentOfStep(step, scene.plan);
  return valueOf(scene.network.zones, []).filter((zone) => zone.comment === comment);
}
