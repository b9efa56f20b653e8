import { t } from '@vscode/l10n';
import { normalizeHost } from '../../catalogue/host';
import { intakeHostsOf } from '../../catalogue/intake-host';
import type { Service } from '../../catalogue/site';
import type { PrivateLinkSite } from '../../catalogue/sites';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { Zone, ZoneRecord } from '../../network/zone';
import { leadsTo } from '../alias-target';
import { leaveOut } from '../choose-services';
import { type Draft, finish, join, refuse } from '../draft';
import { withForecast } from '../forecast';
import { livingStates } from '../living-states';
import type { ZoneInPlan } from '../peering/associate';
import { recordSteps } from '../peering/records';
import { associatedVpcs, zoneNameOf } from '../peering/standing';
import type { Plan } from '../plan';
import type { RecordRequest } from '../request';
import { siteWithPrivateLink } from '../site-of-request';
import { findServing } from './find-serving';
import { findOwnZone } from './own-zone';

/** Lets the names of a zone lead to the endpoints that serve them, also where a record leads to another service. */
export function planRecords(request: RecordRequest, network: Network): Plan {
  const title = t('Correct the records of zone {0}', request.zoneId);
  const site = siteWithPrivateLink(request.site);
  if (site.kind === 'refused') return finish(title, request, network, refuse(site.sentence));
  const zone = findOwnZone(request.zoneId, network);
  if (zone.kind === 'refused') return finish(title, request, network, refuse(zone.sentence));
  const parts = namesToLead(zone.value, site.value, network).map((name) =>
    lead(name, zone.value, request, network),
  );
  const part =
    parts.length > 0
      ? join(...parts)
      : refuse(t('No name of zone {0} is one of a service of {1}.', request.zoneId, request.site));
  return withForecast(finish(title, request, network, part), network, []);
}

interface NameToLead {
  readonly name: string;
  readonly service: Service;
}

/** The private DNS name that the zone is for, and names of broader zones that lead astray. */
function namesToLead(zone: Zone, site: PrivateLinkSite, network: Network): readonly NameToLead[] {
  const zoneName = normalizeHost(zone.name);
  const own = site.services
    .filter(({ privateDnsName }) => zoneNameOf(privateDnsName) === zoneName)
    .map((service) => ({ name: service.privateDnsName, service }));
  const records = zone.records.kind === 'read' ? zone.records.value : [];
  const known = [
    ...intakeHostsOf(site).map(({ asked, service }) => ({ name: asked, service })),
    ...site.services.map((service) => ({ name: service.privateDnsName, service })),
  ];
  const ownNames = own.flatMap(({ name }) => [name, zoneNameOf(name)]);
  const others = known.filter(
    ({ name }) =>
      !ownNames.includes(name) &&
      records.some((record) => record.name === name && findTarget(record, network) !== undefined),
  );
  return [...new Map([...own, ...others].map((one) => [one.name, one])).values()];
}

function lead({ name, service }: NameToLead, zone: Zone, request: RecordRequest, network: Network): Draft {
  const names = [name, zoneNameOf(name)];
  const records = (zone.records.kind === 'read' ? zone.records.value : []).filter((record) =>
    names.includes(record.name),
  );
  const targets = records.map((record) => findTarget(record, network));
  const isRight = (one: Endpoint | undefined) =>
    one?.serviceName === service.name && livingStates.includes(one.state);
  const endpoint = targets.find(isRight) ?? findServing(service, request, network);
  if (endpoint === undefined) {
    return leaveOut(service, t('Neither {0} nor a peer of it has an endpoint of it.', request.vpcId));
  }
  const inPlan: ZoneInPlan = {
    reference: { kind: 'id', id: zone.id },
    name: normalizeHost(zone.name),
    accountId: endpoint.ownerId,
    as: {},
    existing: zone,
  };
  const { id, region, vpcId } = endpoint;
  const led = {
    service,
    privateDnsName: name,
    reference: { kind: 'id', id },
    region,
    vpcId,
    endpoint,
  } as const;
  // Who is led to another service today gets nothing from it, so a correction takes nothing away.
  const isAstray = targets.every((one) => one !== undefined && one.serviceName !== service.name);
  const planned = isAstray ? associatedVpcs(zone) : [request.vpcId, vpcId];
  return recordSteps(led, inPlan, 'home', planned);
}

/** The endpoint of any VPC that was read to which a record leads. */
function findTarget(record: ZoneRecord, { inRegion }: Network): Endpoint | undefined {
  return Object.values(inRegion)
    .flatMap(({ endpoints }) => (endpoints.kind === 'read' ? endpoints.value : []))
    .find((endpoint) => leadsTo(record, endpoint));
}
