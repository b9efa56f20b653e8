import type { StepKind, StepOf } from '../plan/step';
import type { Scene } from './scene';

export type Found =
  | { readonly kind: 'so'; readonly ids: readonly string[]; readonly madeBy: 'this plan' | 'unknown' }
  /** `noticed` are resources that will depend on what the step changes. */
  | { readonly kind: 'not so'; readonly noticed: readonly string[] };

/** How one kind of step is made and undone. All failures are thrown as `Problem`. */
export interface Operation<K extends StepKind> {
  /** Whether the snapshot shows the step as made, by content. */
  find(step: StepOf<K>, scene: Scene): Found;
  /** Changes nothing; throws what AWS would answer. */
  rehearse(step: StepOf<K>, scene: Scene): Promise<void>;
  /** The ids of the result. */
  make(step: StepOf<K>, scene: Scene): Promise<readonly string[]>;
  /** What this plan made and is still there, by tag or journal. */
  own(step: StepOf<K>, scene: Scene): readonly string[];
  rehearseUndo(step: StepOf<K>, own: readonly string[], scene: Scene): Promise<void>;
  undo(step: StepOf<K>, own: readonly string[], scene: Scene): Promise<void>;
  /** Waits until what `undo` started has come to its end. */
  settle(step: StepOf<K>, own: readonly string[], scene: Scene): Promise<void>;
}

export const notSo: Found = { kind: 'not so', noticed: [] };
