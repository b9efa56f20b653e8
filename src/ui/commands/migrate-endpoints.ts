import { networkRowOf } from '../argument-row';
import { supersededSitesOf } from '../network/sites-of-row';
import { vpcOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';
import { planAndShow } from '../plan/plan-and-show';
import { pickSite } from '../plan/pick-site';
import { requireTrust } from '../trust';

/** Plans to replace the superseded endpoints of a VPC. */
export async function migrateEndpoints(parts: Parts, argument: unknown): Promise<void> {
  requireTrust();
  const row = networkRowOf(argument);
  const vpc = row && vpcOfRow(row);
  const site = row && (await pickSite(supersededSitesOf(row)));
  if (row === undefined || vpc === undefined || site === undefined) return;
  const { region, vpcId } = vpc;
  await planAndShow(parts, { way: 'migrate', profile: row.state.profile, region, vpcId, site });
}
