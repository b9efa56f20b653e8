import { findSite } from '../../src/catalogue/sites';
import type { ZoneRecord } from '../../src/network/zone';
import { accountId, vpcId } from '../network/network-of';
import { type World, privateNameOf } from './world';

/**
 * What a name resolves to, written as slowly and plainly as the documentation says it: label by label, from the
 * whole name up to the root. `unknown` stands for records that only a look from inside could judge. What DNS Firewall
 * blocks is asked of the names that were met on the way.
 */
export function obviousAnswer(host: string, world: World): string {
  const met: string[] = [];
  const answer = answerTo(host, world, 0, met);
  if (world.servers.length > 0 || answer === 'unanswered') return answer;
  return isBlocked(met, world) ? 'blocked' : answer;
}

function isBlocked(met: readonly string[], { firewall }: World): boolean {
  for (const [index, name] of met.entries()) {
    const rule = firewall.find((one) => {
      if (index > 0 && one.inspects === 'first name') return false;
      return (
        one.domain === '*' ||
        one.domain === name ||
        parentsOf(name)
          .slice(1)
          .some((up) => one.domain === `*.${up}`)
      );
    });
    if (rule?.action === 'block') return true;
    if (rule?.inspects === 'first name') return false;
  }
  return false;
}

function answerTo(host: string, world: World, depth: number, met: string[]): string {
  met.push(host);
  if (depth > 10) return 'unknown';
  if (world.servers.length > 0) return 'elsewhere';
  if (!world.enableDnsSupport) return 'unanswered';
  const forwardsTo = firstRule(host, world);
  const zone = world.enableDnsHostnames ? firstZone(host, world) : undefined;
  if (forwardsTo !== undefined && (zone === undefined || forwardsTo.length >= zone.length))
    return 'elsewhere';
  if (world.profiles.length > 0) return 'elsewhere';
  if (zone !== undefined) return answerIn(zone, host, world, depth, met);
  for (const service of findSite('ap2.datadoghq.com')?.services ?? []) {
    if (service.hosts.includes(host)) return answerTo(service.privateDnsName, world, depth + 1, met);
  }
  const isVersioned = host === '7-80-0-app.agent.ap2.datadoghq.com';
  return isVersioned ? answerTo('beige.intake.ap2.datadoghq.com', world, depth + 1, met) : 'public';
}

function parentsOf(host: string): string[] {
  const names = [];
  for (let rest = host; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) names.push(rest);
  return [...names, 'com'];
}

function firstRule(host: string, world: World): string | undefined {
  for (const name of parentsOf(host)) {
    for (const rule of world.rules) {
      if (rule.domain === name) return rule.kind === 'forward' ? name : undefined;
    }
  }
  return undefined;
}

function firstZone(host: string, world: World): string | undefined {
  const zones = world.zones.filter((zone) => zone.isAssociated).map((zone) => zone.name);
  const hidden = world.endpoints
    .filter((endpoint) => endpoint.vpcId === vpcId && endpoint.privateDnsEnabled)
    .map((endpoint) => privateNameOf(endpoint));
  return parentsOf(host).find((name) => zones.includes(name) || hidden.includes(name));
}

function answerIn(name: string, host: string, world: World, depth: number, met: string[]): string {
  const zone = world.zones.find((one) => one.isAssociated && one.name === name);
  if (zone === undefined) {
    const endpoint = world.endpoints.find((one) => privateNameOf(one) === name);
    return host === name ? `private ${endpoint?.id ?? ''}` : 'nxdomain';
  }
  if (zone.owner !== accountId) return 'elsewhere';
  const records = zone.records.filter((one) => one.name === host);
  if (records.length > 0) return answerOfAll(records, world, depth, met);
  // A name that exists only because something lies below it has no records, and no wildcard stands in for it.
  if (zone.records.some((one) => one.name.endsWith(`.${host}`))) return 'nxdomain';
  for (const parent of parentsOf(host).slice(1)) {
    const wildcards = zone.records.filter((one) => one.name === `*.${parent}`);
    if (wildcards.length > 0) return answerOfAll(wildcards, world, depth, met);
    const exists = zone.records.some((one) => one.name === parent || one.name.endsWith(`.${parent}`));
    if (exists || parent === name) return 'nxdomain';
  }
  return 'nxdomain';
}

/** Who asks gets the answer of any of them; who is in a place that none of them is for gets none. */
function answerOfAll(records: readonly ZoneRecord[], world: World, depth: number, met: string[]): string {
  const answers = records.map((record) => answerOf(record, world, depth, met));
  const places = records.flatMap(({ routing }) => (routing?.kind === 'location' ? [routing.place] : []));
  if (places.length > 0 && !places.includes('*')) answers.push('nxdomain');
  const distinct = [...new Set(answers)];
  if (distinct.length === 1) return distinct.join('');
  if (!distinct.every((one) => one.startsWith('private '))) return 'unknown';
  return `private ${[...new Set(distinct.flatMap((one) => one.split(' ').slice(1)))].join(' ')}`;
}

function answerOf(record: ZoneRecord, world: World, depth: number, met: string[]): string {
  const { target } = record;
  if (target.kind === 'alias') {
    const endpoint = world.endpoints.find((one) => one.dnsEntries[0]?.name === target.alias.name);
    return `private ${endpoint?.id ?? ''}`;
  }
  if (record.type === 'TXT') return 'nxdomain';
  if (record.type === 'A') return 'unknown';
  return answerTo((target.values[0] ?? '').replace(/\.$/, ''), world, depth + 1, met);
}
