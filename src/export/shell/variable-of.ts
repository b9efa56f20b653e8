import type { Plan } from '../../plan/plan';
import { identifiersOf, inSnakeCase } from '../identifiers';

/** The shell variable that holds the id of a step's result; the prefix keeps it apart from the shell's own. */
export function variableOf(stepName: string, { steps }: Plan): string {
  const names = identifiersOf(
    steps.map(({ name }) => name),
    inSnakeCase,
  );
  return `id_${names.get(stepName) ?? inSnakeCase([])}`;
}
