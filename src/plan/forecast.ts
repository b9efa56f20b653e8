import { t } from '@vscode/l10n';
import { intakeHostsOf } from '../catalogue/intake-host';
import type { Service } from '../catalogue/site';
import { privateLinkSites } from '../catalogue/sites';
import type { Elsewhere, Resolution, ZoneReference } from '../dns/resolution';
import { resolve } from '../dns/resolve';
import { viewVpc } from '../dns/view-vpc';
import type { VpcView } from '../dns/vpc-view';
import type { Network } from '../network/network';
import type { Caution, Plan } from './plan';
import { project } from './project';
import { type VpcOfProfile, agentVpcsOf } from './request';
import { cautionsOf, withCautions } from './trouble';

/**
 * Adds a warning for each host that the plan is for and would not lead to an endpoint of its service, and says what
 * the plan would break.
 *
 * @param served the services whose hosts are to be private afterwards
 */
export function withForecast(plan: Plan, network: Network, served: readonly string[]): Plan {
  if (plan.steps.length === 0) return plan;
  const projected = project(plan, network);
  const agents = agentVpcsOf(plan.request);
  const cautions = placesOf(plan).flatMap((place) => {
    const hasAgents = agents.some(({ vpcId }) => vpcId === place.vpcId);
    const left = plan.cautions.filter(({ vpcId = place.vpcId }) => vpcId === place.vpcId);
    const expected = served.filter((name) => !left.some(({ serviceName }) => serviceName === name));
    return forecast(plan, hasAgents ? expected : [], place, network, projected);
  });
  return withCautions(plan, cautions);
}

type Place = Pick<VpcOfProfile, 'region' | 'vpcId'>;

/** Where a step could change what a name resolves to. */
function placesOf({ request, steps }: Plan): readonly Place[] {
  const places = [request, ...agentVpcsOf(request), ...steps];
  return [...new Map(places.map(({ region, vpcId }) => [vpcId, { region, vpcId }])).values()];
}

function forecast(
  plan: Plan,
  served: readonly string[],
  place: Place,
  network: Network,
  projected: Network,
): readonly Caution[] {
  const before = viewVpc(network, place.region, place.vpcId);
  const after = viewVpc(projected, place.region, place.vpcId);
  const troubles = questionsIn(before).flatMap(({ host, asked, service }) => {
    const answer = resolve(asked, after);
    const kind = isWorse(resolve(asked, before), answer) ? 'worse' : 'not private';
    const isServed = service !== undefined && served.includes(service.name);
    const reason = kind === 'worse' || isServed ? whyAstray(answer, service) : undefined;
    return reason === undefined ? [] : [{ host, kind, reason } as const];
  });
  return cautionsOf(troubles, place.vpcId, plan);
}

interface Question {
  readonly host: string;
  readonly asked: string;
  /** Absent for a name that is none of Datadog's. */
  readonly service?: Service;
}

const intakeHosts = privateLinkSites.flatMap(intakeHostsOf);
const asked: ReadonlySet<string> = new Set(intakeHosts.map((host) => host.asked));

/** The intake hosts of every site, and the names that private zones of the VPC answer today. */
function questionsIn({ zones }: VpcView): readonly Question[] {
  const records = zones.flatMap((zone) =>
    zone.kind === 'hand-made' && zone.records.kind === 'read' ? zone.records.value : [],
  );
  const names = new Set(records.map(({ name }) => name).filter((name) => !name.startsWith('*')));
  const others = [...names].filter((name) => !asked.has(name)).map((name) => ({ host: name, asked: name }));
  return [...intakeHosts, ...others];
}

/** A name that answered before and does not any more, or that was private before. */
function isWorse(before: Resolution, after: Resolution): boolean {
  if (before.kind === after.kind) return false;
  switch (before.kind) {
    case 'private':
      return true;
    case 'public':
      return after.kind !== 'private';
    case 'elsewhere':
    case 'unknown':
      return after.kind === 'nxdomain' || after.kind === 'unanswered';
    case 'nxdomain':
    case 'blocked':
    case 'unanswered':
      return false;
  }
}

function whyAstray(resolution: Resolution, service: Service | undefined): string | undefined {
  switch (resolution.kind) {
    case 'private': {
      const stranger = resolution.endpoints.find((endpoint) => endpoint.serviceName !== service?.name);
      if (stranger === undefined || service === undefined) return undefined;
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
    case 'blocked':
      return t('DNS Firewall rule group {0} blocks them.', resolution.rule.groupId);
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
