import { t } from '@vscode/l10n';
import { intakeHostsOf } from '../catalogue/intake-host';
import type { Service } from '../catalogue/site';
import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Elsewhere, Resolution, ZoneReference } from '../dns/resolution';
import { resolve } from '../dns/resolve';
import { viewVpc } from '../dns/view-vpc';
import type { Network } from '../network/network';
import type { Caution, Plan } from './plan';
import { project } from './project';

/** Adds warnings for what the plan would not achieve, and for what it would break. */
export function withForecast(plan: Plan, network: Network): Plan {
  return { ...plan, cautions: [...plan.cautions, ...forecast(plan, network)] };
}

/** Which hosts would still not lead to their planned endpoint, and which others the plan would make worse. */
function forecast(plan: Plan, network: Network): readonly Caution[] {
  const site = findSite(plan.site);
  if (site === undefined || !hasPrivateLink(site) || plan.steps.length === 0) return [];
  const before = viewVpc(network, plan.region, plan.vpcId);
  const after = viewVpc(project(plan, network), plan.region, plan.vpcId);
  const planned = plan.steps.flatMap((step) => (step.kind === 'create endpoint' ? [step.serviceName] : []));
  const troubles = intakeHostsOf(site).flatMap(({ host, asked, service }) => {
    const answer = resolve(asked, after);
    const isPlanned = planned.includes(service.name);
    if (!isPlanned && !isWorse(resolve(asked, before), answer)) return [];
    const reason = whyAstray(answer, service);
    return reason === undefined ? [] : [{ host, isPlanned, reason }];
  });
  return [true, false].flatMap((isPlanned) =>
    [
      ...Map.groupBy(
        troubles.filter((trouble) => trouble.isPlanned === isPlanned),
        ({ reason }) => reason,
      ),
    ].map(([reason, group]): Caution => {
      const hosts = group.map(({ host }) => host).join(', ');
      const sentence = isPlanned
        ? t('Not private after this plan: {0}. {1}', hosts, reason)
        : t('Worse after this plan: {0}. {1}', hosts, reason);
      return { kind: 'warning', sentence };
    }),
  );
}

/** A name that answered before and does not any more, or that was private before. */
function isWorse(before: Resolution, after: Resolution): boolean {
  if (before.kind === after.kind) return false;
  return before.kind === 'private' || (before.kind === 'public' && after.kind !== 'private');
}

function whyAstray(resolution: Resolution, service: Service): string | undefined {
  switch (resolution.kind) {
    case 'private': {
      const stranger = resolution.endpoints.find((endpoint) => endpoint.serviceName !== service.name);
      if (stranger === undefined) return undefined;
      return t('{0} of another service answers.', stranger.id);
    }
    case 'public':
      return t('Public DNS answers.');
    case 'nxdomain':
      return t(
        '{0} matches and has no such record, so the names do not resolve at all. Add the records, or take the zone away from the VPC.',
        wordingOfZone(resolution.zone),
      );
    case 'elsewhere':
      return wordingOfElsewhere(resolution.by);
    case 'unanswered':
      return t('The DNS server of the VPC is off.');
    case 'unknown':
      return t('What answers them is not known: something could not be read.');
  }
}

function wordingOfZone(zone: ZoneReference): string {
  return zone.kind === 'endpoint'
    ? t('Zone {0} behind {1}', zone.name, zone.endpointId)
    : t('Zone {0} ({1})', zone.name, zone.id);
}

function wordingOfElsewhere(by: Elsewhere): string {
  switch (by.kind) {
    case 'name servers':
      return by.addresses.length === 0
        ? t('The DHCP options of the VPC name no DNS server.')
        : t(
            'Instances ask the DNS servers {0} instead of the VPC resolver. Let those forward Datadog names to it.',
            by.addresses.join(', '),
          );
    case 'forward rule':
      return t('Resolver rule {0} sends {1} elsewhere.', by.rule.id, by.rule.domain || '.');
    case 'profile':
      return t('Route 53 Profile {0} may answer instead; its zones are not visible.', by.ids.join(', '));
    case 'zone':
      return t('{0} answers, and its records are not visible.', wordingOfZone(by.zone));
  }
}
