import { QuickPickItemKind, l10n, window } from 'vscode';
import type { VpcReference } from '../../network/zone';
import { networkRowOf } from '../argument-row';
import { views } from '../manifest';
import { siteOfZone } from '../network/sites-of-row';
import { type VpcItem, vpcsOfProfiles } from '../network/vpcs-of-profiles';
import type { Parts } from '../parts';
import { planAndShow } from '../plan/plan-and-show';
import { requireProfiles } from '../require-profiles';

/** Plans to take a private zone away from VPCs of any chosen account, as before the endpoints go that it leads to. */
export async function disassociateZone(parts: Parts, argument: unknown): Promise<void> {
  const profiles = requireProfiles();
  const row = networkRowOf(argument);
  const site = row && siteOfZone(row);
  if (row?.kind !== 'zone' || site === undefined) return;
  const { zone, state } = row;
  if (zone.associations.kind === 'unread') return;
  const associated = zone.associations.value;
  const ownFirst = [state.profile, ...profiles.filter((profile) => profile !== state.profile)];
  const regions = associated.map(({ region }) => region);
  const options = {
    location: { viewId: views.network },
    title: l10n.t('Reading the VPCs of {0}', zone.name),
  };
  const vpcs = await window.withProgress(options, () => vpcsOfProfiles(ownFirst, parts.networks, regions));
  const items = vpcs.filter(({ place }) => associated.some(({ vpcId }) => vpcId === place.vpcId));
  const strangers = associated.filter(({ vpcId }) => !items.some(({ place }) => place.vpcId === vpcId));
  if (items.length === 0) {
    void window.showInformationMessage(notListed(strangers));
    return;
  }
  const rest = {
    kind: QuickPickItemKind.Separator,
    label: l10n.t('{0}: of no chosen profile', idsOf(strangers)),
  };
  const picked = await window.showQuickPick<VpcItem | typeof rest>(
    strangers.length === 0 ? items : [rest, ...items],
    {
      title: l10n.t('Disassociate {0}', zone.name),
      placeHolder: l10n.t('Which VPCs shall the zone answer in no more?'),
      canPickMany: true,
      matchOnDescription: true,
    },
  );
  const chosen = (picked ?? []).filter((item) => 'place' in item);
  const [first] = chosen;
  if (first === undefined) return;
  // The plan is one of the zone's account, which alone sees all VPCs of the zone.
  const own = vpcs.filter(({ place }) => place.profile === state.profile);
  const home = own.find((item) => items.includes(item)) ?? own[0] ?? first;
  const agents = chosen.map(({ place }) => place);
  await planAndShow(parts, { way: 'detach zone', ...home.place, site, zoneId: zone.id, agents });
}

function notListed(vpcs: readonly VpcReference[]): string {
  return l10n.t('No chosen profile is of the account of {0}. Choose one first.', idsOf(vpcs));
}

function idsOf(vpcs: readonly VpcReference[]): string {
  return vpcs.map(({ vpcId }) => vpcId).join(', ');
}
