/**
 * A VPC has no way to the internet, and an Agent needs some names that AWS PrivateLink does not carry.
 * Telemetry is private and arrives; installing and updating the Agent fails, and so do flares where no service of the
 * site answers their host. Source: S11; datadog-agent#6579, inventoryendpoint.go.
 */
import { t } from '@vscode/l10n';
import { resolve } from '../../dns/resolve';
import type { Facts } from '../facts';
import { leadsOut } from '../leads-out';
import { findRouteTable } from '../path/heading';
import { see } from '../path/side';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';

export const noWayOut: Rule = {
  id: 'no-way-out',
  check: (facts) => {
    const { client, request } = facts;
    if (facts.concerned.length === 0) return judged([]);
    const tables = see(client, 'route tables');
    if (tables.kind === 'missing') return { faults: [], gaps: [tables.gap] };
    const used = client.subnets.flatMap(({ id }) => findRouteTable(tables.value, id) ?? []);
    if (used.length === 0 || used.some(({ routes }) => routes.some(leadsOut))) return judged([]);
    return judged([
      {
        severity: 'information',
        message: t(
          'No route of {0} leads to the internet, and AWS PrivateLink does not carry these names: {1}. Install and update Agents from an image or a mirror of your own, or give these names a way out by a proxy.',
          request.vpcId,
          namesOutside(facts).join(', '),
        ),
        place: placeOfVpc(facts),
        evidence: [...new Map(used.map((table) => [table.id, table])).values()].map(({ id }) => ({
          sentence: t('No route of {0} leads out.', id),
          resource: id,
        })),
      },
    ]);
  },
};

/** For packages, keys and the installer; then what a site may answer or not. */
function namesOutside({ view, request }: Facts): readonly string[] {
  const packages = ['install', 'apt', 'yum', 'keys'].map((name) => `${name}.datadoghq.com`);
  const ofSite = [`7-80-0-flare.agent.${request.site}`, `app.${request.site}`];
  return [...packages, ...ofSite].filter((name) => resolve(name, view).kind !== 'private');
}
