import { t } from '@vscode/l10n';
import type { Link, ZoneReference } from '../dns/resolution';
import type { NameSource } from '../dns/vpc-view';
import type { Evidence } from '../finding';
import { titleOfEndpoint } from './endpoint-title';

/** A link of a chain of evidence as a sentence. */
export function describeLink(link: Link): Evidence {
  switch (link.kind) {
    case 'custom name servers':
      return { sentence: t('The DHCP options name other DNS servers: {0}.', link.addresses.join(', ')) };
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
      return {
        sentence: t('{0} belongs to {1}.', link.host, nameOfZone(link.zone)),
        resource: resourceOfZone(link.zone),
      };
    case 'no zone matched':
      return { sentence: t('No private zone answers for {0}, so public DNS does.', link.host) };
    case 'no record':
      return { sentence: describeNoRecord(link), resource: resourceOfZone(link.zone) };
    case 'record':
      return {
        sentence: t('Record {0} ({1}) points to {2}.', link.name, link.type, link.targets.join(', ')),
        resource: link.zoneId,
      };
    case 'public alias':
      return { sentence: t('{0} is an alias of {1}, {2}.', link.from, link.to, sources[link.source]()) };
    case 'endpoint':
      return {
        sentence:
          link.through === 'private DNS'
            ? t('Its private DNS name leads to {0}.', titleOfEndpoint(link.endpoint))
            : t('That is a DNS name of {0}.', titleOfEndpoint(link.endpoint)),
        resource: link.endpoint.id,
      };
  }
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
  live: () => t('as AWS shows it'),
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
