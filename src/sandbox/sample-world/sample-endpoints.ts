import type { AliasTarget } from '../../network/zone';
import { digits, makeId, makeZoneId } from '../make-id';
import { supersededServices } from '../../catalogue/superseded';
import { privateLinkSites } from '../../catalogue/sites';
import type { EndpointOfWorld } from '../world';
import type { Part } from './part';
import { groupIdOf, subnetIdOf, vpcIdOf } from './sample-vpc';

export interface SampleEndpoints {
  readonly vpc: string;
  readonly subnets: readonly string[];
  readonly group: string;
  readonly privateDns: 'on' | 'off';
  readonly services: readonly NamedService[];
}

/** A service and what the person who made the endpoint has called it. */
export interface NamedService {
  readonly name: string;
  readonly region: string;
  readonly label: string;
}

export function sampleEndpoints({ vpc, subnets, group, privateDns, services }: SampleEndpoints): Part {
  const vpcId = vpcIdOf(vpc);
  const subnetIds = subnets.map((subnet) => subnetIdOf(vpc, subnet));
  const securityGroupIds = [groupIdOf(vpc, group)];
  const endpoints = services.map((service): EndpointOfWorld => ({
    id: endpointIdOf(vpc, service),
    vpcId,
    serviceName: service.name,
    serviceRegion: service.region,
    privateDns,
    subnetIds,
    securityGroupIds,
    tags: { Name: `${vpc}-${service.label}` },
    fate: { state: 'available' },
    needsAcceptance: false,
    settledAt: 0,
  }));
  return { endpoints };
}

/** A current Datadog service by its private DNS name. */
export function serviceOf(privateDnsName: string): NamedService {
  for (const site of privateLinkSites)
    for (const service of site.services)
      if (service.privateDnsName === privateDnsName)
        return { name: service.name, region: site.awsRegion, label: labelFrom(service.title) };
  throw new Error(`No service has the private DNS name ${privateDnsName}.`);
}

export function servicesOfSite(siteName: string): readonly NamedService[] {
  const site = privateLinkSites.find(({ name }) => name === siteName);
  return (site?.services ?? []).map(({ privateDnsName }) => serviceOf(privateDnsName));
}

export function supersededServiceOf(usedHost: string): NamedService {
  const service = supersededServices.find((each) => each.usedHost === usedHost);
  if (service === undefined) throw new Error(`No superseded service was used by ${usedHost}.`);
  return { name: service.name, region: 'us-east-1', label: `datadog-${service.row.replace('_', '-')}` };
}

export function amazonService(service: string, region: string): NamedService {
  return { name: `com.amazonaws.${region}.${service}`, region, label: service };
}

/** What an alias record of a zone made by hand points to. */
export function aliasOf(vpc: string, service: NamedService): AliasTarget {
  const id = endpointIdOf(vpc, service);
  const serviceId = service.name.slice(service.name.lastIndexOf('.') + 1);
  const domain = `${service.region}.vpce.amazonaws.com`;
  return { name: `${id}-${digits(id).slice(0, 8)}.${serviceId}.${domain}`, zoneId: makeZoneId(domain) };
}

function endpointIdOf(vpc: string, service: NamedService): string {
  return makeId('vpce', `${vpc}/${service.name}`);
}

function labelFrom(title: string): string {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `datadog-${words.join('-')}`;
}
