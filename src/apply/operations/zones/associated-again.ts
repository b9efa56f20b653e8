import { ownerOfZone } from '../../../plan/owners';
import type { DisassociateZone } from '../../../plan/step';
import type { Scene } from '../../scene';
import { zoneById } from '../../seen';

/** By who makes the step: a zone of another account would have to be allowed again, there. */
export function canBeAssociatedAgain({ zoneId, profile }: DisassociateZone, scene: Scene): boolean {
  const { plan, network } = scene;
  if (zoneById(zoneId, scene) === undefined) return false;
  const maker = plan.accounts.find((one) => one.profile === (profile ?? plan.profile));
  return maker !== undefined && ownerOfZone(zoneId, network) === maker.accountId;
}
