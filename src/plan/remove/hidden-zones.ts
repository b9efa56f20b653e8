import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import { privateNamesOf } from '../../dns/endpoint-names';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { ZoneOfVpc } from '../../network/zone';
import { type Draft, draft } from '../draft';
import { zoneNameOf } from '../peering/standing';
import type { VpcFacts } from '../vpc-facts';

/** Zones of other accounts show the VPC their name and no records: they may lead to the endpoints, or elsewhere. */
export function remarksOnHiddenZones(leaving: readonly Endpoint[], facts: VpcFacts, network: Network): Draft {
  const names = leaving.flatMap((one) => privateNamesOf(one, facts.view.liveNames).names.map(zoneNameOf));
  const hidden = hiddenZonesOf(facts, network).filter(({ name }) =>
    names.some((host) => isAtOrAbove(normalizeHost(name), host)),
  );
  return draft({
    kept: hidden.map(({ id, name, owner }) => ({
      id,
      sentence: t(
        'Zone {0} is of account {1}, and whether it leads to these endpoints is not visible from here. If it does, that account has to delete its records; then take the zone away from {2}.',
        name,
        owner.id,
        facts.vpc.id,
      ),
    })),
    cautions: hidden.map(({ id, owner }) => ({
      kind: 'harm',
      sentence: t(
        'Zone {0} of account {1} may lead to these endpoints, here and in other VPCs: its names would not resolve there any more. Ask that account before you agree.',
        id,
        owner.id,
      ),
    })),
  });
}

export interface HiddenZone extends ZoneOfVpc {
  readonly owner: Extract<ZoneOfVpc['owner'], { kind: 'account' }>;
}

/** Of other accounts, as the VPC lists them, where nobody has read the zone itself. */
export function hiddenZonesOf({ detail, accountId }: VpcFacts, { zones }: Network): readonly HiddenZone[] {
  const known = zones.kind === 'read' ? zones.value.map(({ id }) => id) : [];
  const listed = detail.zones.kind === 'read' ? detail.zones.value : [];
  return listed.flatMap(({ id, name, owner }) =>
    owner.kind === 'account' && owner.id !== accountId && !known.includes(id) ? [{ id, name, owner }] : [],
  );
}

function isAtOrAbove(zoneName: string, host: string): boolean {
  return host === zoneName || host.endsWith(`.${zoneName}`);
}
