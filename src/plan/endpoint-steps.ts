import { t } from '@vscode/l10n';
import type { Service } from '../catalogue/site';
import type { Endpoint } from '../network/endpoint';
import type { Placed } from './placement';
import type { VpcOfSite } from './request';
import { slug } from './slug';
import type { CreateEndpoint, Reference, Step } from './step';

/** All are created first, then waited for: AWS prepares them side by side. */
export function endpointSteps(
  placed: readonly Placed[],
  group: Reference,
  privateDns: CreateEndpoint['privateDns'],
  { region, vpcId }: VpcOfSite,
): readonly Step[] {
  return [
    ...createSteps(placed, group, privateDns, { region, vpcId }),
    ...awaitSteps(placed, { region, vpcId }),
  ];
}

type Place = Pick<VpcOfSite, 'region' | 'vpcId'>;

export function createSteps(
  placed: readonly Placed[],
  group: Reference,
  privateDns: CreateEndpoint['privateDns'],
  at: Place,
): readonly Step[] {
  return placed.map(({ service, live, privateDnsName, subnetIds }) => ({
    kind: 'create endpoint',
    name: endpointStepName(service.title),
    ...at,
    why:
      privateDns === 'on'
        ? t('Agents in {0} reach {1} privately through it.', at.vpcId, service.title)
        : t('Agents in VPCs with its private zone reach {0} privately through it.', service.title),
    serviceTitle: service.title,
    serviceName: service.name,
    serviceRegion: live.region,
    privateDnsName,
    privateDns,
    subnetIds,
    securityGroups: [group],
  }));
}

export function awaitSteps(placed: readonly Placed[], at: Place): readonly Step[] {
  return placed.map(({ service }) => ({
    kind: 'await endpoint',
    name: `await-${slug(service.title)}`,
    ...at,
    why: t('{0} is private only once its endpoint is available.', service.title),
    endpoint: { kind: 'result', of: endpointStepName(service.title) },
    serviceTitle: service.title,
  }));
}

/** For one that is there and may not answer yet. */
export function awaitStepFor(service: Service, { id, region, vpcId }: Endpoint): Step {
  return {
    kind: 'await endpoint',
    name: `await-${slug(service.title)}`,
    region,
    vpcId,
    why: t('{0} is private only once its endpoint is available.', service.title),
    endpoint: { kind: 'id', id },
    serviceTitle: service.title,
  };
}

export function endpointStepName(serviceTitle: string): string {
  return `endpoint-${slug(serviceTitle)}`;
}
