import { loadWork } from '../lazy/work';
import type { PlanDeskNeeds } from './create-plan-desk';
import type { PlanDesk } from './plan-desk';

/** The one plan desk of a window, built when somebody needs it. */
export function planDeskAtFirstUse(needs: PlanDeskNeeds): () => PlanDesk {
  let desk: PlanDesk | undefined;
  return () => (desk ??= loadWork().createPlanDesk(needs));
}
