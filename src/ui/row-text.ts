import type { CommandId, Facet } from './manifest';

/** How a row of a tree looks, before `vscode` is involved. */
export interface RowText {
  readonly label: string;
  /** Dimmed, behind the label. */
  readonly description?: string;
  /** Plain text: names and tags come from strangers and are never read as Markdown. */
  readonly tooltip?: string;
  readonly icon: RowIcon;
  readonly facets?: readonly Facet[];
  readonly folding: 'leaf' | 'folded' | 'unfolded';
  /** Run with the row when it is activated. */
  readonly command?: CommandId;
}

/** A codicon and what colours it. The words of the row say the same. */
export interface RowIcon {
  readonly name: string;
  readonly tone?: Tone;
}

export type Tone = 'good' | 'warning' | 'bad' | 'unknown';
