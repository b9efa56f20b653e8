import { t } from '@vscode/l10n';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import { chooseSecurityGroup } from './choose-security-group';
import { chooseServices } from './choose-services';
import { type SubnetChoice, chooseSubnets } from './choose-subnets';
import type { Draft } from './draft';
import { draft, finish, isRefused, join, refuse } from './draft';
import { enableDnsSteps } from './enable-dns-steps';
import { withForecast } from './forecast';
import type { Placed } from './placement';
import type { Plan } from './plan';
import type { SameRegionRequest } from './request';
import { servicesOfRequest, siteOfRequest } from './site-of-request';
import { remarksOnKept } from './remarks-on-kept';
import { slug } from './slug';
import { readSources } from './sources';
import type { Reference, Step } from './step';
import { reasonUnread } from './unread';
import { type VpcFacts, readVpcFacts } from './vpc-facts';

/** Interface endpoints with private DNS for a VPC in the region where the site's services live. */
export function planSameRegion(request: SameRegionRequest, network: Network): Plan {
  const title = t('Connect {0} to {1}', request.vpcId, request.site);
  const part = draftSameRegion(request, subnetChoiceOf(request), network);
  return withForecast(finish(title, request, network, part), network);
}

export function subnetChoiceOf({ subnetIds }: SameRegionRequest): SubnetChoice {
  return subnetIds === undefined ? { kind: 'best' } : { kind: 'chosen', ids: subnetIds };
}

export function draftSameRegion(request: SameRegionRequest, choice: SubnetChoice, network: Network): Draft {
  const site = siteOfRequest(request);
  if (site.kind === 'refused') return refuse(site.sentence);
  const services = servicesOfRequest(request.services, site.value);
  if (services.kind === 'refused') return refuse(services.sentence);
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return facts.refusal;
  if (facts.vpc.ownerId !== facts.accountId) return refuse(notOwned(facts));
  const { subnets, endpoints, services: live } = facts.inRegion;
  if (subnets.kind === 'unread' || endpoints.kind === 'unread' || live.kind === 'unread') {
    return refuse(...[subnets, endpoints, live].flatMap((reading) => reasonUnread(reading) ?? []));
  }
  const sources = readSources(request.allowFrom, facts.vpc);
  if (sources.kind === 'unusable') return sources.refusal;

  const sorted = chooseServices(services.value, facts, endpoints.value, live.value);
  const { placed, draft: places } = chooseSubnets(choice, sorted.wanted, facts, subnets.value);
  const isNeeded = placed.length > 0 || sorted.draft.kept.length > 0;
  const dns = isNeeded ? enableDnsSteps(facts) : draft({});
  const remarks = remarksOnKept(sorted.kept, request.subnetIds, sources, facts, subnets.value);
  const before = join(sorted.draft, places, dns, remarks, quota(placed, endpoints.value, facts));
  if (placed.length === 0 || isRefused(before)) return before;
  const group = chooseSecurityGroup(request.securityGroup, sources, facts);
  return join(before, group.draft, endpointSteps(placed, group.reference, request), blindSpots(facts));
}

function notOwned({ vpc }: VpcFacts): string {
  return t('{0} belongs to account {1}. Plan with a profile of that account.', vpc.id, vpc.ownerId);
}

/** All are created first, then waited for: AWS prepares them side by side. */
function endpointSteps(placed: readonly Placed[], group: Reference, request: SameRegionRequest): Draft {
  const at = { region: request.region, vpcId: request.vpcId };
  const create = placed.map(({ service, live, privateDnsName, subnetIds }): Step => ({
    kind: 'create endpoint',
    name: `endpoint-${slug(service.title)}`,
    ...at,
    why: t('Agents in {0} reach {1} privately through it.', request.vpcId, service.title),
    serviceTitle: service.title,
    serviceName: service.name,
    serviceRegion: live.region,
    privateDnsName,
    privateDns: 'on',
    subnetIds,
    securityGroups: [group],
  }));
  const wait = placed.map(({ service }): Step => ({
    kind: 'await endpoint',
    name: `await-${slug(service.title)}`,
    ...at,
    why: t('{0} is private only once its endpoint is available.', service.title),
    endpoint: { kind: 'result', of: `endpoint-${slug(service.title)}` },
    serviceTitle: service.title,
  }));
  return draft({ steps: [...create, ...wait] });
}

/** Endpoints of other services count too and are not known here; quota L-29B6F2EB can be raised (AWS PrivateLink quotas). */
function quota(placed: readonly Placed[], endpoints: readonly Endpoint[], { vpc }: VpcFacts): Draft {
  const count = endpoints.filter((endpoint) => endpoint.vpcId === vpc.id).length + placed.length;
  if (placed.length === 0 || count <= 50) return draft({});
  const sentence = t(
    '{0} would have {1} endpoints, and AWS allows 50 per VPC unless the quota was raised.',
    vpc.id,
    count,
  );
  return draft({ cautions: [{ kind: 'warning', sentence }] });
}

/** AWS would refuse an endpoint for a zone that could not be looked at beforehand. */
function blindSpots({ detail, vpc }: VpcFacts): Draft {
  const unread = reasonUnread(detail.zones);
  if (unread === undefined) return draft({});
  const sentence = t('Whether a private zone stands in the way in {0} is not known. {1}', vpc.id, unread);
  return draft({ cautions: [{ kind: 'warning', sentence }] });
}
