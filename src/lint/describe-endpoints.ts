import { t } from '@vscode/l10n';
import { hasPrivateLink } from '../catalogue/sites';
import type { EndpointsNeeded, NeededIntake } from './endpoints-needed';

/** Markdown: the services that a configuration needs on its site, for a hover. */
export function describeServices(needed: EndpointsNeeded): string {
  const { site, services } = needed;
  if (!hasPrivateLink(site)) {
    return site.elsewhere === undefined
      ? t('Datadog offers no AWS PrivateLink for {0}.', site.name)
      : t(
          'Datadog offers no AWS PrivateLink for {0}, but [{1}]({2}).',
          site.name,
          site.elsewhere.product,
          site.elsewhere.url,
        );
  }
  return [
    t(
      '**Endpoints for this configuration** on {0} ({1}), services in {2}:',
      site.name,
      site.datacenter,
      site.awsRegion,
    ),
    [
      `| ${t('Service')} | ${t('Service name')} | ${t('Private DNS name')} |`,
      '| --- | --- | --- |',
      ...services.map(
        (service) => `| ${service.title} | \`${service.name}\` | \`${service.privateDnsName}\` |`,
      ),
    ].join('\n'),
  ].join('\n\n');
}

/** A Markdown document: product, intake host, service, private DNS name, covered or not. */
export function describeEndpoints(needed: readonly EndpointsNeeded[], fileName: string): string {
  return [`# ${t('Endpoints for {0}', fileName)}`, ...needed.map(section)].join('\n\n').concat('\n');
}

function section(needed: EndpointsNeeded): string {
  const on = needed.intakes.filter(({ use }) => use === 'on');
  const unknown = needed.intakes.filter(({ use }) => use === 'unknown');
  return [
    `## ${needed.site.name} (${needed.site.datacenter})`,
    countsOf(needed),
    describeServices(needed),
    `### ${t('Used by this configuration')}`,
    table(on),
    `### ${t('Used if applications, integrations, people, other files or the Agent version say so')}`,
    t('The configuration does not tell whether these are used.'),
    table(unknown),
  ].join('\n\n');
}

export function countsOf(needed: EndpointsNeeded): string {
  const on = needed.intakes.filter(({ use }) => use === 'on');
  const covered = on.filter(({ coverage }) => coverage.kind === 'covered').length;
  return t('{0} intake hosts needed, PrivateLink covers {1}', on.length, covered);
}

function table(rows: readonly NeededIntake[]): string {
  return [
    `| ${t('Product')} | ${t('Intake host')} | ${t('PrivateLink')} | ${t('Service')} | ${t('Private DNS name')} |`,
    '| --- | --- | --- | --- | --- |',
    ...rows.map(({ intake, coverage }) =>
      coverage.kind === 'covered'
        ? `| ${intake.product} | \`${hostOf(coverage.host)}\` | ${t('covered')} | ${coverage.service.title} | \`${coverage.service.privateDnsName}\` |`
        : `| ${intake.product} | \`${hostOf(coverage.host)}\` | ${coverage.kind === 'unknown' ? t('unknown') : t('not covered')} | | |`,
    ),
  ].join('\n');
}

function hostOf(host: string): string {
  return host.replace('7-80-0-', '<version>-');
}
