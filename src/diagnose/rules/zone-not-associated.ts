/**
 * A private zone for a service exists and is not associated with the VPC.
 * It was made for this purpose and has no effect here: hosts keep resolving to the internet. Source: S20; the guide,
 * troubleshooting: "a public address means that the zone is not associated".
 */
import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import { know } from '../../dns/missing';
import type { Resolution } from '../../dns/resolution';
import type { Endpoint } from '../../network/endpoint';
import type { Zone } from '../../network/zone';
import type { Facts } from '../facts';
import { pathTo } from '../path/path-to';
import { placeOfVpc } from '../place-of';
import { findProfileOf, offer, repairsBy } from '../repair';
import { type Rule, judged } from '../rule';
import { someOf } from '../../plan/some-of';

export const zoneNotAssociated: Rule = {
  id: 'zone-not-associated',
  check: (facts) => {
    const zones = know(facts.network.zones, 'private zones', facts.network.profile);
    if (zones.kind === 'missing') return { faults: [], gaps: [zones.missing] };
    const apart = zones.value
      .filter((zone) => isApart(zone, facts))
      .map((zone) => ({ zone, hosts: hostsOf(zone, facts) }))
      .filter(({ hosts }) => hosts.length > 0);
    if (apart.length === 0) return judged([]);
    const { vpcId } = facts.request;
    return judged([
      {
        severity: 'warning',
        message: t(
          'Private zones for Datadog exist and have no effect in {0}: {1}. Associate them if {0} reaches their endpoints.',
          vpcId,
          someOf(apart.map(({ zone }) => normalizeHost(zone.name))),
        ),
        place: placeOfVpc(facts),
        evidence: apart.map(({ zone, hosts }) => ({
          sentence: t('{0} ({1}) would answer for {2}.', normalizeHost(zone.name), zone.id, someOf(hosts)),
          resource: zone.id,
        })),
        ...repairOf(
          apart.map(({ zone }) => zone),
          facts,
        ),
      },
    ]);
  },
};

/** One plan for each VPC that the zones lead to, if packets may get there. */
function repairOf(zones: readonly Zone[], facts: Facts): ReturnType<typeof offer> {
  const { network, request } = facts;
  const { profile } = network;
  const agents = [{ profile, region: request.region, vpcId: request.vpcId }];
  const leading = zones.flatMap((zone) => {
    const endpoint = endpointBehind(zone, facts);
    return endpoint === undefined || isOutOfReach(endpoint, facts) ? [] : [{ zone, endpoint }];
  });
  const hubs = Map.groupBy(leading, ({ endpoint }) => endpoint.vpcId);
  const repairs = [...hubs.values()].flatMap((hub) => {
    const [first] = hub;
    const owner = first && findProfileOf(first.endpoint.ownerId, network);
    if (first === undefined || owner === undefined) return [];
    const { region, vpcId } = first.endpoint;
    const zoneIds = hub.map(({ zone }) => zone.id);
    const way = { way: 'associate zones', profile: owner, region, vpcId, site: request.site } as const;
    return repairsBy({ ...way, zoneIds, agents }, network);
  });
  return offer(...repairs);
}

/** Where packets do not get there, names that resolve to it would break what goes over the internet now. */
function isOutOfReach(endpoint: Endpoint, { client, network }: Facts): boolean {
  return pathTo(endpoint, client, network).verdict === 'blocked';
}

function endpointBehind({ records }: Zone, { view }: Facts): Endpoint | undefined {
  if (records.kind === 'unread') return undefined;
  const names = records.value.flatMap(({ target }) => (target.kind === 'alias' ? [target.alias.name] : []));
  return names.flatMap((name) => view.endpoints.get(normalizeHost(name)) ?? [])[0];
}

/** A zone whose associations could not be read is not said to be apart. */
function isApart({ id, associations }: Zone, { view }: Facts): boolean {
  const isHere = view.zones.some((zone) => zone.kind === 'hand-made' && zone.id === id);
  return associations.kind === 'read' && !isHere;
}

/** Public hosts on whose way the zone's exact name lies. An endpoint of their service here makes it needless. */
function hostsOf(zone: Zone, { hosts, endpoints }: Facts): readonly string[] {
  const name = normalizeHost(zone.name);
  const here = endpoints.kind === 'read' ? endpoints.value.map(({ serviceName }) => serviceName) : [];
  return hosts
    .filter(({ verdict, resolution }) => verdict === 'public' && namesIn(resolution).includes(name))
    .filter(({ intake }) => !here.includes(intake.service.name))
    .map(({ intake }) => intake.host);
}

function namesIn({ host, chain }: Resolution): readonly string[] {
  return [host, ...chain.flatMap((link) => (link.kind === 'public alias' ? [link.to] : []))];
}
