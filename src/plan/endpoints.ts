import { t } from '@vscode/l10n';
import type { PrivateLinkSite } from '../catalogue/sites';
import type { Endpoint } from '../network/endpoint';
import { liveServicesOf } from '../network/live-services';
import type { Network } from '../network/network';
import type { Reading } from '../network/reading';
import { chooseAwsServices } from './aws-services';
import { chooseSecurityGroup } from './choose-security-group';
import { chooseServices } from './choose-services';
import { type SubnetChoice, chooseSubnets } from './choose-subnets';
import type { Draft } from './draft';
import { draft, isRefused, join, refuse } from './draft';
import { enableDnsSteps } from './enable-dns-steps';
import { endpointSteps } from './endpoint-steps';
import type { Placed } from './placement';
import type { CrossRegionRequest, SameRegionRequest } from './request';
import { servicesOfRequest } from './site-of-request';
import { remarksOnKept } from './remarks-on-kept';
import { readSources } from './sources';
import { reasonUnread } from './unread';
import { type VpcFacts, readVpcFacts } from './vpc-facts';

/**
 * Interface endpoints that answer for themselves.
 *
 * @param closedZones ids of zones in which no subnet is taken
 */
export function draftEndpoints(
  request: SameRegionRequest | CrossRegionRequest,
  choice: SubnetChoice,
  site: PrivateLinkSite,
  closedZones: readonly string[],
  network: Network,
): Draft {
  const { awsServices = [] } = request;
  // A VPC that has the endpoints of Datadog may lack only these.
  const isForAwsAlone = request.services.length === 0 && awsServices.length > 0;
  const services = isForAwsAlone
    ? ({ kind: 'found', value: [] } as const)
    : servicesOfRequest(request.services, site);
  if (services.kind === 'refused') return refuse(services.sentence);
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return facts.refusal;
  if (facts.vpc.ownerId !== facts.accountId) return refuse(notOwned(facts));
  const { subnets, endpoints, endpointsForLambda } = facts.inRegion;
  const live = liveServicesOf(facts.inRegion, site.awsRegion);
  if (subnets.kind === 'unread' || endpoints.kind === 'unread' || live.kind === 'unread') {
    return refuse(...[subnets, endpoints, live].flatMap((reading) => reasonUnread(reading) ?? []));
  }
  const sources = readSources(request.allowFrom, facts.vpc);
  if (sources.kind === 'unusable') return sources.refusal;

  const offer = { live: live.value, region: site.awsRegion };
  const sorted = chooseServices(services.value, facts, endpoints.value, offer);
  const open = subnets.value.filter(({ zoneId }) => !closedZones.includes(zoneId));
  const ofAws = chooseAwsServices(awsServices, facts, valueOf(endpointsForLambda));
  const wanted = [...sorted.wanted, ...ofAws.wanted];
  const { placed, draft: places } = chooseSubnets(choice, wanted, facts, open);
  const isNeeded = placed.length > 0 || sorted.draft.kept.length + ofAws.draft.kept.length > 0;
  const dns = isNeeded ? enableDnsSteps(facts) : draft({});
  const remarks = remarksOnKept(sorted.kept, request.subnetIds, sources, facts, subnets.value);
  const before = join(sorted.draft, ofAws.draft, places, dns, remarks, quota(placed, endpoints.value, facts));
  if (placed.length === 0 || isRefused(before)) return before;
  const group = chooseSecurityGroup(request.securityGroup, sources, facts);
  return join(
    before,
    group.draft,
    draft({ steps: endpointSteps(placed, group.reference, 'on', request) }),
    blindSpots(facts),
  );
}

/** One call answers both kinds of endpoints: where the one is read, so is the other. */
function valueOf(reading: Reading<readonly Endpoint[]>): readonly Endpoint[] {
  return reading.kind === 'read' ? reading.value : [];
}

export function notOwned({ vpc }: VpcFacts): string {
  return t('{0} belongs to account {1}. Plan with a profile of that account.', vpc.id, vpc.ownerId);
}

/** Endpoints of other services count too and are not known here; quota L-29B6F2EB can be raised (AWS PrivateLink quotas). */
export function quota(placed: readonly Placed[], endpoints: readonly Endpoint[], { vpc }: VpcFacts): Draft {
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
export function blindSpots({ detail, vpc }: VpcFacts): Draft {
  const unread = reasonUnread(detail.zones);
  if (unread === undefined) return draft({});
  const sentence = t('Whether a private zone stands in the way in {0} is not known. {1}', vpc.id, unread);
  return draft({ cautions: [{ kind: 'warning', sentence }] });
}
