import type { Block } from './block';

/** What a step becomes: blocks, or a reason why a command has to do it, or nothing but what there is to know. */
export type Part =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'by hand'; readonly reason: string }
  | { readonly kind: 'remark'; readonly sentences: readonly string[] };
