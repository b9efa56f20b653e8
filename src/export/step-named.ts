import type { Plan } from '../plan/plan';
import type { Reference, Step } from '../plan/step';

/** The step whose result a reference names. */
export function stepNamed(name: string, { steps }: Plan): Step {
  const found = steps.find((step) => step.name === name);
  if (found === undefined) throw new Error(`No step ${name}`);
  return found;
}

/** The peering behind a reference: accepting one has the same result as asking for it. */
export function peeringBehind(reference: Reference, plan: Plan): Reference {
  if (reference.kind === 'id') return reference;
  const step = stepNamed(reference.of, plan);
  return step.kind === 'accept peering' ? peeringBehind(step.peering, plan) : reference;
}
