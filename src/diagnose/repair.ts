import type { Fix } from '../finding';
import { findSeenBy } from '../network/find-seen-by';
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
  return offer(...repairsBy(request, network));
}

/** Made of what the profile of the request sees; none where that is not known. */
export function repairsBy(request: PlanRequest, network: Network): readonly Repair[] {
  const seen = findSeenBy(request.profile, network);
  if (seen === undefined) return [];
  const plan = planFor(request, seen);
  return [{ title: plan.title, plan }];
}

/** The profile that may change what an account owns: the own one, or the first of that account beside it. */
export function findProfileOf(
  ownerId: string,
  { identity, profile, parts = [] }: Network,
): string | undefined {
  if (identity.kind === 'unread') return undefined;
  if (ownerId === '' || ownerId === identity.value.accountId) return profile;
  return parts.find((part) => part.identity.kind === 'read' && part.identity.value.accountId === ownerId)
    ?.profile;
}
