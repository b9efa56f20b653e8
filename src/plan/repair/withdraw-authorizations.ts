import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import type { Network } from '../../network/network';
import type { VpcReference, Zone } from '../../network/zone';
import { type Draft, draft, finish, refuse } from '../draft';
import type { Plan } from '../plan';
import type { WithdrawRequest } from '../request';
import type { Step } from '../step';
import { reasonUnread } from '../unread';
import { findOwnZone } from './own-zone';

/** Of VPCs that are associated already: an authorization is needed only while the association is made (S21). */
export function planWithdrawAuthorizations(request: WithdrawRequest, network: Network): Plan {
  const zone = findOwnZone(request.zoneId, network);
  const title = t('Withdraw authorizations of zone {0}', request.zoneId);
  const part = zone.kind === 'refused' ? refuse(zone.sentence) : withdraw(zone.value);
  return finish(title, request, network, part);
}

function withdraw(zone: Zone): Draft {
  const { associations, authorizations } = zone;
  if (associations.kind === 'unread' || authorizations.kind === 'unread') {
    return refuse(...[associations, authorizations].flatMap((reading) => reasonUnread(reading) ?? []));
  }
  const isAssociated = ({ vpcId }: VpcReference) => associations.value.some((one) => one.vpcId === vpcId);
  const [left, waiting] = [true, false].map((wanted) =>
    authorizations.value.filter((one) => isAssociated(one) === wanted),
  );
  return draft({
    steps: (left ?? []).map((vpc) => withdrawStep(zone, vpc)),
    kept: (waiting ?? []).map(({ vpcId }) => ({
      id: vpcId,
      sentence: t('Its authorization stays: {0} is not associated with zone {1} yet.', vpcId, zone.id),
    })),
  });
}

function withdrawStep({ id, name }: Zone, { region, vpcId }: VpcReference): Step {
  const zoneName = normalizeHost(name);
  return {
    kind: 'withdraw authorization',
    name: `withdraw-${zoneName}-${vpcId}`,
    region,
    vpcId,
    why: t('An authorization that stays would let the other account associate the zone again at any time.'),
    zone: { kind: 'id', id },
    zoneName,
  };
}
