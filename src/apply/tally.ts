import type { Plan } from '../plan/plan';
import type { Extent, Made } from './outcome';

/** Counts what a run does while it goes on, so that it can be told however the run ends. */
export interface Tally {
  readonly made: Made[];
  readonly alreadySo: string[];
  /** The step whose call is under way. */
  current: string | undefined;
}

export function newTally(): Tally {
  return { made: [], alreadySo: [], current: undefined };
}

export function extentOf(plan: Plan, { made, alreadySo, current }: Tally): Extent {
  const settled = [...made.map(({ step }) => step), ...alreadySo, current];
  return {
    made: [...made],
    alreadySo: [...alreadySo],
    uncertain: current === undefined ? [] : [current],
    notMade: plan.steps.map((step) => step.name).filter((name) => !settled.includes(name)),
  };
}
