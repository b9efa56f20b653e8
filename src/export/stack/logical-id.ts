import type { Plan } from '../../plan/plan';
import type { Step } from '../../plan/step';
import { identifiersOf, inPascalCase } from '../identifiers';

/** Letters and digits only. */
export function logicalIdOf({ name }: Pick<Step, 'name'>, { steps }: Plan): string {
  const names = steps.map((step) => step.name);
  return identifiersOf(names, inPascalCase).get(name) ?? inPascalCase([]);
}
