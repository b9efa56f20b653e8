import { t } from '@vscode/l10n';
import type { Cell, CoverageColumn, CoverageMatrix, CoverageRow } from './coverage';
import { element, picture, reachable, shorten, text } from './svg';

const margin = 24;
const first = 330;
const column = 150;
const rowHeight = 24;
const head = 84;

/** Products down, VPCs across; each cell says its verdict in a word and a colour. */
export function drawCoverage({ columns, rows }: CoverageMatrix, title: string): string {
  const width = margin * 2 + first + columns.length * column;
  return picture(
    title,
    Math.max(width, 480),
    head + rows.length * rowHeight + margin * 2,
    text(margin, 32, title, { class: 'strong', 'font-size': 15 }),
    ...columns.map(drawColumn),
    ...rows.map((row, index) => drawRow(row, index, columns)),
    ...(columns.length === 0 ? [text(margin, head, t('No VPC was diagnosed yet.'), { class: 'dim' })] : []),
  );
}

function drawColumn({ name, vpcId, site }: CoverageColumn, index: number): string {
  const x = margin + first + index * column;
  return reachable(
    [name, vpcId, site].join(', '),
    {},
    text(x, head - 26, shorten(name, 20), { class: 'strong' }),
    text(x, head - 10, shorten(site, 22), { class: 'dim' }),
  );
}

function drawRow({ product, cells }: CoverageRow, index: number, columns: readonly CoverageColumn[]): string {
  const y = head + index * rowHeight;
  const words = cells.map((cell, at) => `${columns[at]?.name ?? ''}: ${cellWords[cell]()}`);
  return reachable(
    [product, ...words].join(', '),
    {},
    ...(index % 2 === 0 ? [stripe(y, columns.length)] : []),
    text(margin + 8, y + 16, shorten(product, 48)),
    ...cells.map((cell, at) =>
      text(margin + first + at * column, y + 16, `${marks[cell]} ${cellWords[cell]()}`, {
        class: looks[cell],
      }),
    ),
  );
}

function stripe(y: number, columns: number): string {
  return element('rect', {
    class: 'stripe',
    x: margin,
    y,
    width: first + columns * column,
    height: rowHeight,
  });
}

const cellWords: { readonly [C in Cell]: () => string } = {
  private: () => t('private'),
  public: () => t('public'),
  nxdomain: () => t('NXDOMAIN'),
  elsewhere: () => t('elsewhere'),
  unknown: () => t('unknown'),
  broken: () => t('broken'),
  'no service': () => t('no service'),
};

const marks: { readonly [C in Cell]: string } = {
  private: '✓',
  public: '◐',
  nxdomain: '✗',
  elsewhere: '⇢',
  unknown: '?',
  broken: '✗',
  'no service': '–',
};

const looks: { readonly [C in Cell]: string } = {
  private: 'private',
  public: 'open',
  nxdomain: 'broken',
  elsewhere: 'open',
  unknown: 'unknown',
  broken: 'broken',
  'no service': 'dim',
};
