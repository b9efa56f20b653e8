import type { Caution, Plan } from '../../src/plan/plan';

/** The steps' names, as a person would list them. */
export function stepNames(plan: Plan): readonly string[] {
  return plan.steps.map((step) => step.name);
}

/** The sentences of one kind of caution, each with all hosts that it concerns. */
export function told(plan: Plan, kind: Caution['kind']): readonly string[] {
  return plan.cautions
    .filter((caution) => caution.kind === kind)
    .map(({ sentence, hosts = [] }) => [sentence, ...hosts].join(' '));
}
