import type { StepKind } from '../plan/step';
import type { Operation } from './operation';

/** Of steps that rolling back leaves as they are: they change nothing, or nothing that could be made again. */
export const withoutUndo: Pick<Operation<StepKind>, 'own' | 'rehearseUndo' | 'undo' | 'settle'> = {
  own: () => [],
  rehearseUndo: () => Promise.resolve(),
  undo: () => Promise.resolve(),
  settle: () => Promise.resolve(),
};
