import { t } from '@vscode/l10n';
import { normalizeHost, siteForHost } from '../catalogue/host';
import type { PrivateLinkSite } from '../catalogue/sites';
import type { Network } from '../network/network';
import type { Zone } from '../network/zone';
import { leadsTo } from './alias-target';
import { type Draft, draft, finish, isRefused, join, refuse } from './draft';
import { blindSpots } from './endpoints';
import { withForecast } from './forecast';
import { ownerOfZone } from './owners';
import { type Agents, type Side, credentialsFor, readAgents } from './peering/agents';
import { type ZoneInPlan, associateSteps } from './peering/associate';
import { enableDnsIn } from './peering/dns-of-sides';
import { openGroups } from './peering/open-groups';
import { reachRemarks } from './peering/reach';
import { associatedVpcs, isAssociated, standingOf } from './peering/standing';
import type { Plan } from './plan';
import type { AssociateZonesRequest } from './request';
import { siteWithPrivateLink } from './site-of-request';
import { readSources } from './sources';
import { reasonUnread } from './unread';
import { readVpcFacts } from './vpc-facts';

/** Zones that lead to endpoints of a hub, for more VPCs that reach it already. */
export function planAssociateZones(request: AssociateZonesRequest, network: Network): Plan {
  const { agents, vpcId } = request;
  const [only] = agents;
  const who = agents.length === 1 && only !== undefined ? only.vpcId : t('{0} VPCs', agents.length);
  const title = t('Associate private zones of {0} with {1}', vpcId, who);
  const { part, accounts, served } = draftAssociateZones(request, network);
  return withForecast(finish(title, request, network, part, accounts), network, served);
}

interface AssociateDraft {
  readonly part: Draft;
  readonly accounts: Agents['accounts'];
  readonly served: readonly string[];
}

export function draftAssociateZones(request: AssociateZonesRequest, network: Network): AssociateDraft {
  const site = siteWithPrivateLink(request.site);
  if (site.kind === 'refused') return refused(refuse(site.sentence));
  const facts = readVpcFacts(request, network);
  if (facts.kind === 'unknown') return refused(facts.refusal);
  const agents = readAgents(request, network);
  if (agents.kind === 'unknown') return refused(agents.refusal);
  const { endpoints } = facts.inRegion;
  const unread = [network.zones, endpoints].flatMap((reading) => reasonUnread(reading) ?? []);
  if (unread.length > 0) return refused(refuse(...unread));
  const hub: Side = { facts, accountId: facts.accountId, as: {} };
  const { zones, draft: choice } = chooseZones(request, site.value, hub, agents, network);
  if (isRefused(choice)) return refused(choice);

  const led = endpoints.kind === 'read' ? endpoints.value.filter(({ vpcId }) => vpcId === request.vpcId) : [];
  const used = led.filter((endpoint) => zones.some((zone) => isLed(zone, endpoint)));
  const others = agents.sides.filter(({ facts: { vpc } }) => vpc.id !== request.vpcId);
  const sources = readSources(
    others.flatMap((side) => side.facts.vpc.cidrs),
    facts.vpc,
  );
  if (sources.kind === 'unusable') return refused(sources.refusal);
  const part = join(
    choice,
    ...agents.sides.map(enableDnsIn(hub)),
    openGroups(used, sources.cidrs, facts),
    ...zones.map((zone) => associate(zone, agents.sides, site.value, network)),
    ...agents.sides.map((side) => blindSpots(side.facts)),
    draft({ cautions: others.flatMap((side) => reachRemarks(side, hub, used)) }),
  );
  const served = zones.flatMap((zone) => serviceOf(zone, site.value)?.name ?? []);
  return { part, accounts: agents.accounts, served };
}

function refused(part: Draft): AssociateDraft {
  return { part, accounts: [], served: [] };
}

type ChosenZone = ZoneInPlan & { readonly existing: Zone };

function chooseZones(
  { zoneIds, vpcId, site: siteName }: AssociateZonesRequest,
  site: PrivateLinkSite,
  hub: Side,
  { accounts }: Agents,
  network: Network,
): { readonly zones: readonly ChosenZone[]; readonly draft: Draft } {
  const all = network.zones.kind === 'read' ? network.zones.value : [];
  const chosen = all
    .filter((zone) =>
      zoneIds === undefined
        ? isAssociated(zone, hub.facts) && siteForHost(zone.name)?.name === site.name
        : zoneIds.includes(zone.id),
    )
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1));
  const absent = (zoneIds ?? []).filter((id) => !all.some((zone) => zone.id === id));
  const faults = absent.map((id) => t('There is no private zone {0}. Choose another one.', id));
  if (chosen.length === 0 && faults.length === 0) {
    faults.push(
      t('{0} has no private zone of {1} of which this account could show the records.', vpcId, siteName),
    );
  }
  for (const [index, { id, name }] of chosen.entries()) {
    const same = chosen.slice(0, index).find((other) => normalizeHost(other.name) === normalizeHost(name));
    if (same !== undefined) {
      faults.push(
        t('{0} and {1} are both zones of {2}, and a VPC can have only one. Choose one.', same.id, id, name),
      );
    }
  }
  const zones = chosen.flatMap((zone): readonly ChosenZone[] => {
    const accountId = ownerOfZone(zone.id, network) ?? hub.accountId;
    const as = credentialsFor(accountId, hub.accountId, accounts);
    if (as === undefined) {
      faults.push(
        t('Zone {0} belongs to account {1}. Plan with a profile of that account.', zone.id, accountId),
      );
      return [];
    }
    const name = normalizeHost(zone.name);
    return [{ reference: { kind: 'id', id: zone.id }, name, accountId, as, existing: zone }];
  });
  return { zones, draft: faults.length === 0 ? draft({}) : refuse(...faults) };
}

function associate(zone: ChosenZone, sides: readonly Side[], site: PrivateLinkSite, network: Network): Draft {
  const service = serviceOf(zone, site);
  const parts = sides.map((side): Draft => {
    const { id } = side.facts.vpc;
    if (isAssociated(zone.existing, side.facts)) {
      const sentence = t('Zone {0} is associated with {1}.', zone.name, id);
      return draft({ kept: [{ id: zone.existing.id, sentence }] });
    }
    const name = { serviceName: service?.name ?? '', privateDnsName: zone.name };
    const standing = standingOf(name, side.facts, network, () => true);
    const reason =
      standing.kind === 'taken'
        ? standing.reason
        : standing.kind === 'zone'
          ? t('Zone {0} of the same name is there.', standing.zone.id)
          : standing.kind === 'served'
            ? t('{0} answers it there.', standing.endpointId)
            : undefined;
    if (reason === undefined) return draft({ steps: associateSteps(zone, side) });
    const sentence = t('Zone {0} is left out in {1}. {2}', zone.name, id, reason);
    const of = service === undefined ? {} : { serviceName: service.name };
    return draft({ cautions: [{ kind: 'left out', sentence, vpcId: id, ...of }] });
  });
  const part = join(...parts);
  const count = associatedVpcs(zone.existing).length + part.steps.filter(isAssociation).length;
  if (count <= mostAssociations) return part;
  const sentence = t(
    'Zone {0} would have {1} VPCs, and AWS allows 300 unless the quota was raised.',
    zone.name,
    count,
  );
  return join(part, draft({ cautions: [{ kind: 'warning', sentence }] }));
}

/** Route 53 quotas, "Amazon VPCs that you can associate with a private hosted zone". */
const mostAssociations = 300;

function isAssociation({ kind }: Draft['steps'][number]): boolean {
  return kind === 'associate zone';
}

function serviceOf({ name }: ZoneInPlan, site: PrivateLinkSite) {
  return site.services.find(({ privateDnsName }) => privateDnsName.replace(/^\*\./, '') === name);
}

function isLed({ existing: { records } }: ChosenZone, endpoint: Parameters<typeof leadsTo>[1]): boolean {
  return records.kind === 'read' && records.value.some((record) => leadsTo(record, endpoint));
}
