import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import { subnetChoiceOf } from '../choose-subnets';
import type { Plan } from '../plan';
import type { MissingServicesRequest, SameRegionRequest } from '../request';
import { draftSameRegion } from '../same-region';
import { finish } from '../draft';
import { serviceNamesOf } from '../site-of-request';
import { withForecast } from '../forecast';
import { vpcTitle } from '../vpc-title';

/** Adds endpoints beside those the VPC has, in the subnets and the security group that most of those use. */
export function planMissingServices(request: MissingServicesRequest, network: Network): Plan {
  const model = modelEndpoint(request, network);
  const sameRegion: SameRegionRequest = {
    ...request,
    way: 'same region',
    ...(model === undefined ? {} : { subnetIds: [...model.subnetIds].sort() }),
    securityGroup: chooseGroup(model),
  };
  const title = t('Add missing services of {0} to {1}', request.site, vpcTitle(request, network));
  const part = draftSameRegion(sameRegion, subnetChoiceOf(sameRegion), network);
  return withForecast(finish(title, request, network, part), network, serviceNamesOf(request));
}

/** The endpoint of this site that reaches most zones stands for the others. */
function modelEndpoint(request: MissingServicesRequest, network: Network): Endpoint | undefined {
  const endpoints = network.inRegion[request.region]?.endpoints;
  if (endpoints?.kind !== 'read') return undefined;
  return endpoints.value
    .filter((endpoint) => endpoint.vpcId === request.vpcId && endpoint.state === 'available')
    .filter((endpoint) => findService(endpoint.serviceName)?.site.name === request.site)
    .sort((a, b) => b.subnetIds.length - a.subnetIds.length || (a.id < b.id ? -1 : 1))[0];
}

function chooseGroup(model: Endpoint | undefined): SameRegionRequest['securityGroup'] {
  const id = model?.securityGroupIds[0];
  return id === undefined ? { kind: 'new' } : { kind: 'existing', id };
}
