import type { Block } from './block';

/** What a step becomes: blocks, or a reason why Terraform cannot and what to do by hand, or nothing of its own. */
export type Part =
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  | { readonly kind: 'by hand'; readonly reason: string }
  | { readonly kind: 'included'; readonly reason: string };
