import { t } from '@vscode/l10n';
import type { Link, ZoneReference } from '../dns/resolution';
import type { NameSource } from '../dns/vpc-view';
import type { Evidence } from '../finding';
import { describeRouting } from './describe-routing';
import { titleOfEndpoint } from './endpoint-title';

/** A link of a chain of evidence as a sentence. */
export function describeLink(link: Link): Evidence {
  switch (link.kind) {
    case 'custom name servers':
      return { sentence: describeServers(link.addresses) };
    case 'DNS support off':
      return { sentence: t('enableDnsSupport of {0} is off.', link.vpcId), resource: link.vpcId };
    case 'private zones off':
      return {
        sentence: t(
          'enableDnsHostnames of {0} is off, so {1} does not count.',
          link.vpcId,
          link.zones.map(nameOfZone).join(', '),
        ),
        resource: link.vpcId,
      };
    case 'profile attached':
      return { sentence: t('Route 53 Profile {0} is attached to the VPC.', link.ids.join(', ')) };
    case 'forwarded':
      return describeRule(link);
    case 'matched zone':
      return { sentence: describeMatch(link), resource: resourceOfZone(link.zone) };
    case 'no zone matched':
      return { sentence: t('No private zone answers for {0}, so public DNS does.', link.host) };
    case 'no record':
      return { sentence: describeNoRecord(link), resource: resourceOfZone(link.zone) };
    case 'record':
      return {
        sentence: t('Record {0} ({1}) points to {2}.', link.name, kindOf(link), link.targets.join(', ')),
        resource: link.zoneId,
      };
    case 'public alias':
      return { sentence: t('{0} is an alias of {1}, {2}.', link.from, link.to, sources[link.source]()) };
    case 'blocked by firewall':
      return {
        sentence: t('DNS Firewall rule group {0} blocks {1}.', link.rule.groupId, link.name),
        resource: link.rule.groupId,
      };
    case 'endpoint':
      return {
        sentence: t('That is {0}, state {1}.', titleOfEndpoint(link.endpoint), link.endpoint.state),
        resource: link.endpoint.id,
      };
  }
}

function kindOf({ type, routing }: Extract<Link, { kind: 'record' }>): string {
  return routing === undefined ? type : `${type}, ${describeRouting(routing)}`;
}

function describeServers(addresses: readonly string[]): string {
  return addresses.length === 0
    ? t('The DHCP options name no DNS server.')
    : t('The DHCP options name other DNS servers: {0}.', addresses.join(', '));
}

function describeMatch({ host, zone }: Extract<Link, { kind: 'matched zone' }>): string {
  if (zone.kind !== 'endpoint') return t('{0} lies in {1}.', host, nameOfZone(zone));
  return host === zone.name
    ? t('{0} is the private DNS name of {1}.', host, zone.endpointId)
    : t('{0} lies below the private DNS name {1} of {2}.', host, zone.name, zone.endpointId);
}

function describeNoRecord({ host, zone, types }: Extract<Link, { kind: 'no record' }>): string {
  return types.length === 0
    ? t('There is no record for {0} in {1}.', host, nameOfZone(zone))
    : t('There is no address for {0} in {1}, only {2}.', host, nameOfZone(zone), types.join(', '));
}

function describeRule({ host, rule }: Extract<Link, { kind: 'forwarded' }>): Evidence {
  const targets = rule.targets.length === 0 ? t('other DNS servers') : rule.targets.join(', ');
  const domain = rule.domain === '' ? t('all names') : rule.domain;
  return {
    sentence: t('Resolver rule {0} for {1} forwards {2} to {3}.', rule.id, domain, host, targets),
    resource: rule.id,
  };
}

const sources: Readonly<Record<NameSource, () => string>> = {
  live: () => t('as AWS names its service'),
  catalogue: () => t("as Datadog's tables show it"),
  superseded: () => t("as Datadog's older tables show it"),
};

export function nameOfZone(zone: ZoneReference): string {
  switch (zone.kind) {
    case 'hand-made':
      return t('zone {0} ({1})', zone.name, zone.id);
    case 'endpoint':
      return t('the private DNS name {0} of {1}', zone.name, zone.endpointId);
    case 'opaque':
      return zone.owner.kind === 'account'
        ? t('zone {0} of account {1}', zone.name, zone.owner.id)
        : t('zone {0} of {1}', zone.name, zone.owner.name);
  }
}

export function resourceOfZone(zone: ZoneReference): string {
  return zone.kind === 'endpoint' ? zone.endpointId : zone.id;
}
