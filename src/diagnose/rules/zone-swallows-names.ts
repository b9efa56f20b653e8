/**
 * A private zone is broader than the names it holds.
 * A zone answers for every name below its own; what it has no record for does not resolve, and there is no fall back
 * to public DNS. Source: S22; Route 53 developer guide, "Considerations when working with a private hosted zone".
 */
import { t } from '@vscode/l10n';
import type { ZoneReference } from '../../dns/resolution';
import { resourceOfZone } from '../describe-link';
import type { Facts } from '../facts';
import { placeOfZone } from '../place-of';
import { offerPlan } from '../repair';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';
import { swallowedByZone } from '../swallowed';

export const zoneSwallowsNames: Rule = {
  id: 'zone-swallows-names',
  check: (facts) =>
    judged(
      swallowedByZone(facts)
        .filter(({ names, zone }) => names.some((name) => name !== zone.name))
        .map(({ zone, hosts }) => ({
          severity: 'error',
          message: `${t('These hosts do not resolve: {0}.', someOf(hosts))} ${reasonOf(zone)}`,
          place: placeOfZone(facts, resourceOfZone(zone)),
          ...repairOf(zone, facts),
        })),
    ),
};

function repairOf(zone: ZoneReference, { network, request }: Facts): ReturnType<typeof offerPlan> {
  if (zone.kind !== 'hand-made') return {};
  const { region, vpcId, site } = request;
  const { profile } = network;
  return offerPlan({ way: 'detach zone', profile, region, vpcId, site, zoneId: zone.id }, network);
}

function reasonOf(zone: ZoneReference): string {
  return zone.kind === 'endpoint'
    ? t(
        '{0} holds {1} and so every name below it. Replace the endpoint by one of a current service.',
        zone.endpointId,
        zone.name,
      )
    : t(
        'Zone {0} answers for every name below its own and does not hold them. Name a zone exactly as the private DNS name of its service.',
        zone.name,
      );
}
