import type { QuestionKind, Questions } from '../../lint/answer';

/** One question to the thread; the text goes along once, because the thread sees no editor. */
export interface ThreadQuestion<K extends QuestionKind = QuestionKind> {
  readonly id: number;
  /** Names the text and its version: what was read for the last question can serve again. */
  readonly key: string;
  /** Left out where the last question had the same key. */
  readonly text?: string;
  readonly fileName: string;
  readonly kind: K;
  readonly asked: Questions[K]['asked'];
}

export interface ThreadAnswer {
  readonly id: number;
  readonly answer?: unknown;
  readonly failure?: string;
}
