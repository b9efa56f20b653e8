import { t } from '@vscode/l10n';
import type { EndpointState } from '../../network/endpoint';
import { liveServicesOf } from '../../network/live-services';
import type { Network } from '../../network/network';
import { chooseSecurityGroup } from '../choose-security-group';
import { type SubnetChoice, chooseSubnets, subnetChoiceOf } from '../choose-subnets';
import { type Draft, draft, finish, isRefused, join, refuse } from '../draft';
import { awaitStepFor, awaitSteps, createSteps, endpointStepName } from '../endpoint-steps';
import { blindSpots, notOwned, quota } from '../endpoints';
import { withForecast } from '../forecast';
import type { Placed } from '../placement';
import type { Plan } from '../plan';
import type { PeeringRequest } from '../request';
import { serviceNamesOf, servicesOfRequest, siteOfRequest } from '../site-of-request';
import { readSources } from '../sources';
import type { Reference, Step } from '../step';
import { reasonUnread } from '../unread';
import { readVpcFacts } from '../vpc-facts';
import { type Agents, type Side, readAgents } from './agents';
import { connect } from './connect';
import { enableDnsIn } from './dns-of-sides';
import { chooseHubServices } from './hub-services';
import { openGroups } from './open-groups';
import { type Needy, chooseNeedy } from './needy';
import { findOverlaps } from './overlaps';
import { routesOf } from './routes-of-connection';
import type { Led } from './led';
import { type ZonePlan, planZone } from './zones';
import { vpcTitle } from '../vpc-title';

/** Endpoints in a hub, and for every VPC with Agents a peering, routes, and private zones that lead to them. */
export function planPeering(request: PeeringRequest, network: Network): Plan {
  const { agents, site } = request;
  const [only] = agents;
  const who =
    agents.length === 1 && only !== undefined ? vpcTitle(only, network) : t('{0} VPCs', agents.length);
  const title = t('Connect {0} to {1} through {2}', who, site, vpcTitle(request, network));
  const { part, accounts } = draftPeering(request, subnetChoiceOf(request), network);
  const plan = finish(title, request, network, part, accounts);
  return withForecast(plan, network, serviceNamesOf(request));
}

export interface PeeringDraft {
  readonly part: Draft;
  readonly accounts: Agents['accounts'];
}

export function draftPeering(request: PeeringRequest, choice: SubnetChoice, network: Network): PeeringDraft {
  const site = siteOfRequest(request);
  if (site.kind === 'refused') return refused(refuse(site.sentence));
  const services = servicesOfRequest(request.services, site.value);
  if (services.kind === 'refused') return refused(refuse(services.sentence));
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return refused(facts.refusal);
  if (facts.vpc.ownerId !== facts.accountId) return refused(refuse(notOwned(facts)));
  const agents = readAgents(request, network);
  if (agents.kind === 'unknown') return refused(agents.refusal);
  const { subnets, endpoints, peerings } = facts.inRegion;
  const live = liveServicesOf(facts.inRegion, site.value.awsRegion);
  const needed = [subnets, endpoints, live, peerings, network.zones];
  if (subnets.kind === 'unread' || endpoints.kind === 'unread' || live.kind === 'unread') {
    return refused(refuse(...needed.flatMap((reading) => reasonUnread(reading) ?? [])));
  }
  const unread = [peerings, network.zones].flatMap((reading) => reasonUnread(reading) ?? []);
  if (unread.length > 0) return refused(refuse(...unread));

  const offer = { live: live.value, region: site.value.awsRegion };
  const sorted = chooseHubServices(services.value, facts, endpoints.value, offer);
  const hub: Side = { facts, accountId: facts.accountId, as: {} };
  const needy = chooseNeedy(sorted, hub, agents, network);
  const { placed, draft: places } = chooseSubnets(choice, needy.wanted, facts, subnets.value);
  const before = join(sorted.draft, needy.draft, places, quota(placed, endpoints.value, facts));
  if (isRefused(before)) return refused(before);
  const part = compose(request, hub, needy, agents, placed, before, network);
  return { part, accounts: agents.accounts };
}

function refused(part: Draft): PeeringDraft {
  return { part, accounts: [] };
}

/** First the way to the endpoints, at last the names: nothing leads anywhere before it can be reached. */
function compose(
  request: PeeringRequest,
  hub: Side,
  { present, sides, served }: Needy,
  { accounts }: Agents,
  placed: readonly Placed[],
  before: Draft,
  network: Network,
): Draft {
  if (placed.length + present.length === 0) return join(before, ...served.map(enableDnsIn(hub)));
  const others = sides.filter((side) => side !== hub);
  const overlaps = findOverlaps(
    hub.facts.vpc,
    others.map(({ facts }) => facts.vpc),
  );
  const at = { region: request.region, vpcId: request.vpcId };
  const { access, group } = open(request, [hub, ...others], present, placed);
  const connections = others.map((agent) => connect(hub, agent, network));
  const subnetIds = [...placed, ...present.map(({ endpoint }) => endpoint)].flatMap((one) => one.subnetIds);
  const led = ledBy(present, placed, at);
  const zones = led.map((one) => planZone(one, hub, sides, accounts, network));
  const isHubNamed = zones.some(({ birthplace }) => birthplace === hub.facts.vpc.id);
  const withHub = isHubNamed ? [hub] : [];
  return join(
    before,
    overlaps.length === 0 ? draft({}) : refuse(...overlaps),
    ...[...new Set([...withHub, ...served])].map(enableDnsIn(hub)),
    access,
    draft({ steps: group === undefined ? [] : createSteps(placed, group, 'off', at) }),
    ...connections.map((connection) => connection.draft),
    ...connections.map((connection) => routesOf(connection, hub, subnetIds)),
    draft({ steps: [...waitsFor(present, zones), ...awaitSteps(placed, at)] }),
    ...zones.map((zone) => zone.zones),
    ...zones.map((zone) => zone.associations),
    ...[...new Set([...withHub, ...sides])].map(({ facts }) => blindSpots(facts)),
    draft({ cautions: gap(zones) }),
  );
}

/** Of what is there, only for what names are led to: the zones begin with those of the present ones. */
function waitsFor(present: Needy['present'], zones: readonly ZonePlan[]): readonly Step[] {
  return present.flatMap(({ service, endpoint }, index) => {
    const led = zones[index];
    const isLed = led !== undefined && led.zones.steps.length + led.associations.steps.length > 0;
    return isLed && isOnItsWay(endpoint.state) ? [awaitStepFor(service, endpoint)] : [];
  });
}

function isOnItsWay(state: EndpointState): boolean {
  return state === 'pending' || state === 'pending acceptance';
}

function ledBy(
  present: Needy['present'],
  placed: readonly Placed[],
  at: Pick<PeeringRequest, 'region' | 'vpcId'>,
): readonly Led[] {
  return [
    ...present.map((one): Led => ({ ...one, ...at, reference: { kind: 'id', id: one.endpoint.id } })),
    ...placed.map((one): Led => {
      const { service, privateDnsName } = one;
      return {
        service,
        privateDnsName,
        ...at,
        reference: { kind: 'result', of: endpointStepName(service.title) },
      };
    }),
  ];
}

/** Everyone in the hub and in the peers is let in: the hub's own names lead to the endpoints too. */
function open(
  request: PeeringRequest,
  sides: readonly Side[],
  present: Needy['present'],
  placed: readonly Placed[],
): { readonly access: Draft; readonly group?: Reference } {
  const [hub] = sides;
  if (hub === undefined) return { access: draft({}) };
  const blocks = sides.flatMap(({ facts }) => facts.vpc.cidrs);
  const sources = readSources(blocks, hub.facts.vpc);
  if (sources.kind === 'unusable') return { access: sources.refusal };
  const there = openGroups(
    present.map(({ endpoint }) => endpoint),
    sources.cidrs,
    hub.facts,
  );
  if (placed.length === 0) return { access: there };
  const { draft: chosen, reference } = chooseSecurityGroup(request.securityGroup, sources, hub.facts);
  const isOpened = (id: string) => reference.kind === 'id' && reference.id === id;
  const rest = there.steps.filter(
    (step) =>
      step.kind !== 'allow HTTPS' || step.securityGroup.kind !== 'id' || !isOpened(step.securityGroup.id),
  );
  return { access: join(chosen, { ...there, steps: rest }), group: reference };
}

/** A private zone cannot be made without a VPC, so it is in force before it has a record. */
function gap(zones: readonly { readonly birthplace?: string }[]): Draft['cautions'] {
  const places = [...new Set(zones.flatMap(({ birthplace }) => birthplace ?? []))];
  return places.map((vpcId) => ({
    kind: 'note',
    sentence: t(
      'For some seconds, between making a zone and its record, the hosts of its service do not resolve in {0}.',
      vpcId,
    ),
  }));
}
