import { t } from '@vscode/l10n';
import type { Service } from '../catalogue/site';
import { type PrivateLinkSite, findSite, hasPrivateLink, privateLinkSites } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import type { ServiceChoice, VpcOfSite } from './request';

export type Chosen<T> =
  { readonly kind: 'found'; readonly value: T } | { readonly kind: 'refused'; readonly sentence: string };

/** The site, where it offers AWS PrivateLink at all (S32). */
export function siteWithPrivateLink(name: string): Chosen<PrivateLinkSite> {
  const site = findSite(name);
  if (site === undefined) {
    const names = privateLinkSites.map((known) => known.name).join(', ');
    return refused(t('{0} is not a Datadog site. Sites with AWS PrivateLink: {1}.', name, names));
  }
  if (hasPrivateLink(site)) return { kind: 'found', value: site };
  const { elsewhere } = site;
  if (elsewhere === undefined) {
    return refused(
      t('Datadog offers no AWS PrivateLink for {0}. Its Agents connect over the internet.', name),
    );
  }
  return refused(
    t(
      'Datadog offers no AWS PrivateLink for {0}, but {1} in {2}. Read {3}.',
      name,
      elsewhere.product,
      elsewhere.cloudRegion,
      elsewhere.url,
    ),
  );
}

/** The site, where its services are in the region of the VPC. */
export function siteOfRequest({ site: name, region }: VpcOfSite): Chosen<PrivateLinkSite> {
  const site = siteWithPrivateLink(name);
  if (site.kind === 'refused' || site.value.awsRegion === region) return site;
  return refused(
    t(
      'The services of {0} are in {1}, and the VPC is in {2}. Choose a VPC in {1}, or connect to one over a cross-region endpoint or VPC peering.',
      name,
      site.value.awsRegion,
      region,
    ),
  );
}

/** The site, where its services are in another region than the VPC. */
export function siteAcrossRegions({ site: name, region }: VpcOfSite): Chosen<PrivateLinkSite> {
  const site = siteWithPrivateLink(name);
  if (site.kind === 'refused' || site.value.awsRegion !== region) return site;
  return refused(
    t('The services of {0} are in {1}, as the VPC is. Connect it within the region.', name, region),
  );
}

/** In the catalogue's order, each once. */
export function servicesOfRequest(choice: ServiceChoice, site: PrivateLinkSite): Chosen<readonly Service[]> {
  if (choice === 'all') return { kind: 'found', value: site.services };
  if (choice === 'guide') {
    return { kind: 'found', value: site.services.filter((service) => service.guideRows.length > 0) };
  }
  const stranger = choice.find((name) => !site.services.some((service) => service.name === name));
  if (stranger !== undefined) {
    const superseded = findSuperseded(stranger);
    return refused(
      superseded === undefined
        ? t('{0} is not a service of {1}. Choose from its services.', stranger, site.name)
        : t('{0} is superseded. Choose {1}, which took its place.', stranger, superseded.replacedBy),
    );
  }
  const services = site.services.filter((service) => choice.includes(service.name));
  if (services.length === 0) return refused(t('No service is chosen. Choose at least one.'));
  return { kind: 'found', value: services };
}

/** The names of the services that a request is for; none where it is refused. */
export function serviceNamesOf({
  site: name,
  services,
}: {
  readonly site: string;
  readonly services: ServiceChoice;
}): readonly string[] {
  const site = siteWithPrivateLink(name);
  const chosen = site.kind === 'refused' ? site : servicesOfRequest(services, site.value);
  return chosen.kind === 'refused' ? [] : chosen.value.map((service) => service.name);
}

function refused(sentence: string): Chosen<never> {
  return { kind: 'refused', sentence };
}
