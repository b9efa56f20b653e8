import { assertNever } from '../assert-never';
import type { Network } from '../network/network';
import type { Plan } from './plan';
import { planAllowHttps } from './repair/allow-https';
import { planEnableDns } from './repair/enable-dns';
import { planMissingServices } from './repair/missing-services';
import type { PlanRequest } from './request';
import { planSameRegion } from './same-region';

/** The planner of each way. */
export function planFor(request: PlanRequest, network: Network): Plan {
  switch (request.way) {
    case 'same region':
      return planSameRegion(request, network);
    case 'enable DNS':
      return planEnableDns(request, network);
    case 'allow HTTPS':
      return planAllowHttps(request, network);
    case 'missing services':
      return planMissingServices(request, network);
    default:
      return assertNever(request);
  }
}
