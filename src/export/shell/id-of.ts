import type { Plan } from '../../plan/plan';
import type { Reference } from '../../plan/step';
import { peeringBehind } from '../step-named';
import { type Input, Variable } from './input';
import { quote } from './quote';
import { variableOf } from './variable-of';

/** An id, or the variable that holds it. */
export function idOf(reference: Reference, plan: Plan): Input {
  const behind = peeringBehind(reference, plan);
  return behind.kind === 'id' ? behind.id : new Variable(variableOf(behind.of, plan));
}

/** An id as a word of the shell. */
export function wordOfId(reference: Reference, plan: Plan): string {
  const behind = peeringBehind(reference, plan);
  return behind.kind === 'id' ? quote(behind.id) : `"$${variableOf(behind.of, plan)}"`;
}
