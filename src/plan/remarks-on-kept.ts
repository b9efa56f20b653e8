import { t } from '@vscode/l10n';
import type { Endpoint } from '../network/endpoint';
import type { Subnet } from '../network/vpc';
import type { Draft } from './draft';
import { draft } from './draft';
import { httpsAccess } from './https-access';
import type { Sources } from './sources';
import type { VpcFacts } from './vpc-facts';

/** What an endpoint that is there already does not give, and that the plan does not change behind anyone's back. */
export function remarksOnKept(
  kept: readonly Endpoint[],
  chosen: readonly string[] | undefined,
  sources: Sources,
  facts: VpcFacts,
  subnets: readonly Subnet[],
): Draft {
  const closed = kept.filter((endpoint) => isClosed(endpoint, sources, facts));
  const notes = kept.flatMap((endpoint) => {
    const zones = zonesBeyond(endpoint, chosen ?? [], subnets);
    if (zones.length === 0) return [];
    return [t('{0} is left as it is and has no address in {1}.', endpoint.id, zones.join(', '))];
  });
  const warnings = closed.map((endpoint) =>
    t(
      'The security groups of {0} do not let HTTPS in from all of {1}. Diagnose {2} to repair that.',
      endpoint.id,
      sources.cidrs.join(', '),
      facts.vpc.id,
    ),
  );
  return draft({
    cautions: [
      ...warnings.map((sentence) => ({ kind: 'warning', sentence }) as const),
      ...notes.map((sentence) => ({ kind: 'note', sentence }) as const),
    ],
  });
}

function zonesBeyond(endpoint: Endpoint, chosen: readonly string[], subnets: readonly Subnet[]) {
  const zonesOf = (ids: readonly string[]) =>
    subnets.filter((subnet) => ids.includes(subnet.id)).map((subnet) => subnet.zoneId);
  const own = zonesOf(endpoint.subnetIds);
  return zonesOf(chosen).filter((zone) => !own.includes(zone));
}

/** Only where all groups are known, and no rule names sources whose addresses are not. */
function isClosed(endpoint: Endpoint, sources: Sources, { detail }: VpcFacts): boolean {
  if (detail.securityGroups.kind === 'unread') return false;
  const groups = detail.securityGroups.value.filter((group) => endpoint.securityGroupIds.includes(group.id));
  if (groups.length < endpoint.securityGroupIds.length) return false;
  const { missing, otherSources } = httpsAccess(groups, sources.cidrs);
  return missing.length > 0 && otherSources.length === 0;
}
