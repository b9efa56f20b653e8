/**
 * Agents are in availability zones in which an endpoint has no interface.
 * What they send crosses zones, which is charged, and depends on zones other than their own. Source: S28; AWS
 * PrivateLink guide, subnets and Availability Zones.
 */
import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import { titleOfEndpoint } from '../endpoint-title';
import type { Facts } from '../facts';
import type { HopOf } from '../path/hop';
import { placeOfVpc } from '../place-of';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const zoneWithoutInterface: Rule = {
  id: 'zone-without-interface',
  check: (facts) => {
    // An endpoint in one zone only is the greater fault, and has a rule of its own.
    const several = facts.concerned.filter(({ subnetIds }) => subnetIds.length > 1);
    const lacking = several.flatMap((endpoint) => {
      const hop = zonesOf(endpoint, facts);
      return hop === undefined || hop.uncovered.length === 0 ? [] : [{ endpoint, hop }];
    });
    const groups = Map.groupBy(lacking, ({ hop }) => hop.uncovered.join(', '));
    return judged(
      [...groups].map(([zones, group]) => ({
        severity: 'information',
        message: t(
          'No interface in {0}, where {1} are: {2}. Add a subnet of that zone to each.',
          zones,
          someOf([...new Set(group.flatMap(({ hop }) => hop.from))]),
          someOf(group.map(({ endpoint }) => titleOfEndpoint(endpoint))),
        ),
        place: placeOfVpc(facts),
      })),
    );
  },
};

function zonesOf({ id }: Endpoint, { paths }: Facts): HopOf<'zones'> | undefined {
  return paths.get(id)?.hops.find((hop) => hop.kind === 'zones');
}
