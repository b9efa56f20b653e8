import { t } from '@vscode/l10n';
import type { Network } from '../network/network';
import { type SubnetChoice, subnetChoiceOf } from './choose-subnets';
import { type Draft, finish, refuse } from './draft';
import { draftEndpoints } from './endpoints';
import { withForecast } from './forecast';
import type { Plan } from './plan';
import type { SameRegionRequest } from './request';
import { serviceNamesOf, siteOfRequest } from './site-of-request';
import { vpcTitle } from './vpc-title';

/** Interface endpoints with private DNS for a VPC in the region where the site's services live. */
export function planSameRegion(request: SameRegionRequest, network: Network): Plan {
  const title = t('Connect {0} to {1}', vpcTitle(request, network), request.site);
  const part = draftSameRegion(request, subnetChoiceOf(request), network);
  return withForecast(finish(title, request, network, part), network, serviceNamesOf(request));
}

export function draftSameRegion(request: SameRegionRequest, choice: SubnetChoice, network: Network): Draft {
  const site = siteOfRequest(request);
  return site.kind === 'refused'
    ? refuse(site.sentence)
    : draftEndpoints(request, choice, site.value, [], network);
}
