import type { Fix } from '../finding';
import type { Network } from '../network/network';
import type { Plan } from '../plan/plan';
import { planFor } from '../plan/plan-for';
import type { PlanRequest } from '../plan/request';

export interface Repair {
  readonly title: string;
  readonly plan: Plan;
}

type Offer = Pick<{ readonly fixes?: readonly Fix[] }, 'fixes'>;

/** Plans as cures; none where they would change nothing, as when a planner refuses. */
export function offer(...repairs: readonly Repair[]): Offer {
  const useful = repairs.filter(({ plan }) => plan.steps.length > 0);
  return useful.length === 0 ? {} : { fixes: useful.map((repair) => ({ kind: 'plan', ...repair })) };
}

export function offerPlan(request: PlanRequest, network: Network): Offer {
  const plan = planFor(request, network);
  return offer({ title: plan.title, plan });
}

/** The profile that may change what an account owns; of the other accounts of a snapshot it is not known. */
export function findProfileOf(ownerId: string, { identity, profile }: Network): string | undefined {
  if (identity.kind === 'unread') return undefined;
  return ownerId === '' || ownerId === identity.value.accountId ? profile : undefined;
}
