import { t } from '@vscode/l10n';
import type { ZoneOfVpc } from '../../../network/zone';
import type { Step } from '../../../plan/step';
import { Problem } from '../../../problem';
import type { Scene } from '../../scene';
import { valueOf } from '../../seen';

/**
 * Route 53 rehearses nothing, so what was read is compared instead: a VPC has one zone of a name at most
 * (ConflictingDomainExists), also where the other one is of another account or behind an endpoint.
 */
export function refuseOtherZone(
  zoneName: string,
  zoneId: string | undefined,
  step: Step,
  scene: Scene,
): void {
  const listed = valueOf(scene.network.vpcDetails[step.vpcId]?.zones, []);
  const other = listed.find(
    ({ id, name }) => name.replace(/\.$/, '').toLowerCase() === zoneName && id !== zoneId,
  );
  if (other === undefined) return;
  throw new Problem({
    code: 'conflict',
    sentence: t('{0} has zone {1} ({2}) of the same name already.', step.vpcId, other.id, ownerOf(other)),
    remedy: t('Take that zone away from the VPC, then plan again.'),
  });
}

function ownerOf({ owner }: ZoneOfVpc): string {
  return owner.kind === 'account' ? t('account {0}', owner.id) : owner.name;
}

/** Why Route 53 would refuse, in words that name the zone. */
export function refused(sentence: string, remedy: string): Problem {
  return new Problem({ code: 'conflict', sentence, remedy });
}

/** A comparison as a rehearsal, which is asked and answers later. */
export function comparing(compare: () => void): Promise<void> {
  return Promise.resolve().then(compare);
}
