import type { ZoneRecord } from '../network/zone';
import { endpointsThere, privateDnsNameHeldBy, showEndpoint } from './endpoints';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import type { ZoneOfWorld } from './world';
import { isDomainName } from './domain-name';
import { zoneFor } from './zones';

/** Default quota: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
const recordsPerZone = 10_000;
const types = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NAPTR', 'PTR', 'SPF', 'SRV', 'TXT'];
const longestTtl = 2_147_483_647;

export function setRecord(scene: Scene, zoneId: string, record: ZoneRecord): Changed<void> {
  const zone = zoneFor(scene, zoneId);
  checkName(zone, record);
  checkTarget(scene, zone, record);
  const others = zone.records.filter((other) => !isSameSet(other, record));
  if (others.some((other) => other.name === record.name && [other.type, record.type].includes('CNAME')))
    throw invalid(
      `RRSet of type ${record.type} with DNS name ${record.name}. is not permitted as it conflicts with other records with the same DNS name in zone ${zone.name}.`,
    );
  if (others.length >= recordsPerZone)
    throw new Refusal('LimitsExceeded', `The zone ${zoneId} has ${recordsPerZone} records`);
  return withRecords(scene, zone, [...others, record]);
}

export function deleteRecord(scene: Scene, zoneId: string, record: ZoneRecord): Changed<void> {
  const zone = zoneFor(scene, zoneId);
  checkName(zone, record);
  const there = zone.records.find((other) => isSameSet(other, record));
  if (there === undefined) return { world: scene.world, value: undefined };
  if (textOf(there) !== textOf(record))
    throw invalid(
      `Tried to delete resource record set [name='${record.name}.', type='${record.type}'] but the values provided do not match the current values`,
    );
  return withRecords(
    scene,
    zone,
    zone.records.filter((other) => other !== there),
  );
}

function checkName({ name: zoneName }: ZoneOfWorld, { name, type }: ZoneRecord): void {
  if (!types.includes(type)) throw invalid(`RRSet of type ${type} is not permitted in zone ${zoneName}.`);
  const plain = name.startsWith('*.') ? name.slice(2) : name;
  if (!isDomainName(plain) || (name !== zoneName && !name.endsWith(`.${zoneName}`)))
    throw invalid(`RRSet with DNS name ${name}. is not permitted in zone ${zoneName}.`);
  if (type === 'CNAME' && name === zoneName)
    throw invalid(`RRSet of type CNAME with DNS name ${name}. is not permitted at apex in zone ${zoneName}.`);
}

function checkTarget(scene: Scene, zone: ZoneOfWorld, record: ZoneRecord): void {
  const { target } = record;
  if (target.kind === 'alias') checkAlias(scene, zone, record, target.alias);
  else checkValues(record, target.values, target.ttl);
}

function checkValues({ name, type }: ZoneRecord, values: readonly string[], ttl: number): void {
  const set = `resource record set [name='${name}.', type='${type}']`;
  if (!Number.isInteger(ttl) || ttl < 0 || ttl > longestTtl) throw invalid(`Invalid TTL ${ttl} in ${set}`);
  if (values.length === 0) throw invalid(`Expected resource records in ${set}`);
  if (new Set(values).size < values.length) throw invalid(`Duplicate Resource Record in ${set}`);
  if (type === 'CNAME' && values.length > 1) throw invalid(`More than one value in ${set}`);
  const wrong = values.find((value) => !isValueOf(type, value));
  if (wrong !== undefined) throw invalid(`Invalid Resource Record: '${wrong}' in ${set}`);
}

function isValueOf(type: string, value: string): boolean {
  if (type === 'A') return value.split('.').length === 4 && value.split('.').every(isOctet);
  if (type === 'AAAA') return /^[0-9a-f:.]+$/i.test(value) && value.includes(':');
  return type === 'CNAME' ? isDomainName(value.replace(/\.$/, '')) : value.length > 0;
}

function isOctet(text: string): boolean {
  return /^(0|[1-9]\d{0,2})$/.test(text) && Number(text) <= 255;
}

/** Another record of the zone with the same type, or the DNS name of an endpoint in the zone that belongs to it. */
function checkAlias(
  scene: Scene,
  zone: ZoneOfWorld,
  { name, type }: ZoneRecord,
  alias: { readonly name: string; readonly zoneId: string },
): void {
  const attempt = `Tried to create an alias that targets ${alias.name}., type ${type} in zone ${alias.zoneId}`;
  if (alias.zoneId === zone.id) {
    if (alias.name !== zone.name && !alias.name.endsWith(`.${zone.name}`))
      throw invalid(`${attempt}, but the alias target name does not lie within the target zone`);
    const isThere = zone.records.some((record) => record.name === alias.name && record.type === type);
    if (!isThere || alias.name === name) throw invalid(`${attempt}, but that target was not found`);
    return;
  }
  const entries = endpointsThere(scene).flatMap((endpoint) => {
    const home = scene.world.vpcs.find(({ id }) => id === endpoint.vpcId);
    const at = { ...scene, accountId: home?.ownerId ?? '', region: home?.region ?? '' };
    const privateName = privateDnsNameHeldBy(scene.world, endpoint);
    return showEndpoint(at, endpoint).dnsEntries.filter((entry) => entry.name !== privateName);
  });
  const named = entries.find((entry) => entry.name === alias.name);
  if (named !== undefined && named.zoneId !== alias.zoneId)
    throw invalid(`${attempt}, but the alias target name does not lie within the target zone`);
  if (named === undefined || type !== 'A') throw invalid(`${attempt}, but that target was not found`);
}

function isSameSet(a: ZoneRecord, b: ZoneRecord): boolean {
  return a.name === b.name && a.type === b.type;
}

/** The order of values says nothing. */
function textOf({ target }: ZoneRecord): string {
  return target.kind === 'alias'
    ? JSON.stringify([target.alias.name, target.alias.zoneId])
    : JSON.stringify([target.ttl, ...[...target.values].sort()]);
}

function invalid(message: string): Refusal {
  return new Refusal('InvalidChangeBatch', `[${message}]`);
}

function withRecords({ world }: Scene, zone: ZoneOfWorld, records: readonly ZoneRecord[]): Changed<void> {
  const changed = { ...zone, records };
  return {
    world: { ...world, zones: world.zones.map((other) => (other === zone ? changed : other)) },
    value: undefined,
  };
}
