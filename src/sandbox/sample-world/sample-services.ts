import { privateLinkSites } from '../../catalogue/sites';
import { supersededServices } from '../../catalogue/superseded';
import type { ServiceOfWorld } from '../world';
import { sampleRegions } from './sample-accounts';

/** In the sandbox, zones of us-east-1 that the services do not reach: use1-az3 and use1-az5. */
const zones: Readonly<Record<string, readonly string[]>> = {
  'us-east-1': ['use1-az1', 'use1-az2', 'use1-az4', 'use1-az6'],
  'eu-west-2': ['euw2-az1', 'euw2-az2', 'euw2-az3'],
  'ap-northeast-1': ['apne1-az1', 'apne1-az2', 'apne1-az4'],
  'ap-southeast-2': ['apse2-az1', 'apse2-az2', 'apse2-az3'],
};

export const sampleServices: readonly ServiceOfWorld[] = [
  ...privateLinkSites.flatMap((site) =>
    site.services.map((service) => datadog(service.name, site.awsRegion, service.privateDnsName)),
  ),
  // The oldest generation was reached by hosts set by hand and has no private DNS name.
  ...supersededServices.map((service) =>
    datadog(service.name, 'us-east-1', service.generation === '2020' ? undefined : service.usedHost),
  ),
  ...Object.keys(zones).flatMap((region) => [amazon('secretsmanager', region), amazon('sts', region)]),
];

function datadog(name: string, region: string, privateDnsName: string | undefined): ServiceOfWorld {
  return {
    name,
    region,
    zoneIds: zones[region] ?? [],
    ...(privateDnsName === undefined
      ? {}
      : { privateDns: { name: privateDnsName, state: 'verified' as const } }),
    acceptance: 'automatic',
    consumerRegions: sampleRegions.map((each) => each.name).filter((each) => each !== region),
  };
}

function amazon(service: string, region: string): ServiceOfWorld {
  return {
    name: `com.amazonaws.${region}.${service}`,
    region,
    zoneIds: zones[region] ?? [],
    privateDns: { name: `${service}.${region}.amazonaws.com`, state: 'verified' },
    acceptance: 'automatic',
    consumerRegions: [],
  };
}
