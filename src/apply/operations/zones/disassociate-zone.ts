import { t } from '@vscode/l10n';
import type { DisassociateZone } from '../../../plan/step';
import { type Operation, notSo } from '../../operation';
import type { Scene } from '../../scene';
import { isAssociated, isListed, valueOf, zoneById } from '../../seen';
import { canBeAssociatedAgain } from './associated-again';
import { comparing, refused } from './refuse-conflict';

export const disassociateZone: Operation<'disassociate zone'> = {
  find: (step, scene) =>
    isThere(step, scene) ? notSo : { kind: 'so', ids: [step.zoneId], madeBy: 'unknown' },

  rehearse: (step, scene) =>
    comparing(() => {
      const zone = zoneById(step.zoneId, scene);
      if (valueOf(zone?.associations, []).length > 1 || zone === undefined) return;
      throw refused(
        t('{0} is the last VPC of zone {1}, which Route 53 does not take away.', step.vpcId, step.zoneId),
        t('Delete the zone instead, or associate it with another VPC first.'),
      );
    }),

  async make(step, { account, tools }) {
    await account.disassociateZone(step.zoneId, { region: step.region, vpcId: step.vpcId }, tools.signal);
    return [step.zoneId];
  },

  own(step, scene) {
    if (!scene.history.isOwn || !canBeAssociatedAgain(step, scene)) return [];
    return isAssociated(zoneById(step.zoneId, scene), step.vpcId) ? [] : [step.zoneId];
  },

  rehearseUndo: () => Promise.resolve(),

  async undo(step, own, { account, tools }) {
    const vpc = { region: step.region, vpcId: step.vpcId };
    for (const id of own) await account.associateZone(id, vpc, tools.signal);
  },

  settle: () => Promise.resolve(),
};

/** Of a zone of another account, only the VPC's own listing tells. */
function isThere(step: DisassociateZone, scene: Scene): boolean {
  const zone = zoneById(step.zoneId, scene);
  return zone === undefined ? isListed(step.zoneId, step, scene) : isAssociated(zone, step.vpcId);
}
