import { networkRowOf } from '../argument-row';
import { currentSitesOf } from '../network/sites-of-row';
import { vpcOfRow } from '../network/targets-of-row';
import type { Parts } from '../parts';
import { planAndShow } from '../plan/plan-and-show';
import { pickSite } from '../plan/pick-site';
import { requireTrust } from '../trust';

/** Plans to remove one endpoint, or all of a site from a VPC, with what they alone use. */
export async function removeEndpoints(parts: Parts, argument: unknown): Promise<void> {
  requireTrust();
  const row = networkRowOf(argument);
  const vpc = row && vpcOfRow(row);
  const site = row && (await pickSite(currentSitesOf(row)));
  if (row === undefined || vpc === undefined || site === undefined) return;
  const { region, vpcId } = vpc;
  const named = row.kind === 'endpoint' ? { endpointIds: [row.endpoint.id] } : {};
  await planAndShow(parts, { way: 'remove', profile: row.state.profile, region, vpcId, site, ...named });
}
