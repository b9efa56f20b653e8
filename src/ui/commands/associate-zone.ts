import { l10n, window } from 'vscode';
import { readOr } from '../../network/reading';
import { networkRowOf } from '../argument-row';
import { siteOfZone } from '../network/sites-of-row';
import { vpcsOfProfiles } from '../network/vpcs-of-profiles';
import type { Parts } from '../parts';
import { planAndShow } from '../plan/plan-and-show';
import { requireProfiles } from '../require-profiles';

/** Plans to associate a private zone with more VPCs, of any chosen account. */
export async function associateZone(parts: Parts, argument: unknown): Promise<void> {
  const profiles = requireProfiles();
  const row = networkRowOf(argument);
  const site = row && siteOfZone(row);
  if (row?.kind !== 'zone' || site === undefined) return;
  const associated = readOr(row.zone.associations, []);
  const [home] = associated;
  if (home === undefined) return;
  const items = (await vpcsOfProfiles(profiles, parts.networks, [])).filter(
    ({ place }) => !associated.some(({ vpcId }) => vpcId === place.vpcId),
  );
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Associate {0}', row.zone.name),
    placeHolder: l10n.t('Which VPCs shall the zone answer in?'),
    canPickMany: true,
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.length === 0) return;
  await planAndShow(parts, {
    way: 'associate zones',
    profile: row.state.profile,
    region: home.region,
    vpcId: home.vpcId,
    site,
    zoneIds: [row.zone.id],
    agents: chosen.map(({ place }) => place),
  });
}
