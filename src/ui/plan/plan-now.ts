import { foresee } from '../../diagnose/foresee';
import type { Plan } from '../../plan/plan';
import { planFor } from '../../plan/plan-for';
import type { PlanRequest } from '../../plan/request';
import type { Networks } from '../network/networks';
import { networkFor } from './network-for';

/** A plan from the network as it is now, with what it would do to names and to packets. */
export async function planNow(request: PlanRequest, networks: Networks, signal: AbortSignal): Promise<Plan> {
  const network = await networkFor(request, networks, signal);
  return foresee(planFor(request, network), network);
}
