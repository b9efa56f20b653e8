import type { RowText } from '../../src/ui/row-text';

interface Tree<Row> {
  readonly roots: readonly Row[];
  readonly childrenOf: (row: Row) => readonly Row[];
  readonly textOf: (row: Row) => RowText;
}

/** A tree as a person sees it when everything is unfolded: `- label  description  [icon]`. */
export function printTree<Row>({ roots, childrenOf, textOf }: Tree<Row>): string {
  const print = (rows: readonly Row[], depth: number): string[] =>
    rows.flatMap((row) => {
      const { label, description, icon } = textOf(row);
      const tone = icon.tone === undefined ? '' : ` ${icon.tone}`;
      const line = [label, ...(description ? [description] : []), `[${icon.name}${tone}]`].join('  ');
      return [`${'  '.repeat(depth)}${line}`, ...print(childrenOf(row), depth + 1)];
    });
  return print(roots, 0).join('\n');
}
