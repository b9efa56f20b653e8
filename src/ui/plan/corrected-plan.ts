import type { Plan } from '../../plan/plan';
import { withoutRefusedZones } from '../../plan/refused-zones';
import type { ProblemFacts } from '../../problem';
import type { Networks } from '../network/networks';
import { planNow } from './plan-now';

/** The plan in those zones that AWS says it supports; undefined where it said something else. */
export async function correctedPlan(
  plan: Plan,
  problem: ProblemFacts,
  networks: Networks,
): Promise<Plan | undefined> {
  const request = withoutRefusedZones(problem, plan, networks.of(plan.profile).snapshot);
  if (request === undefined) return undefined;
  return planNow(request, networks, new AbortController().signal);
}
