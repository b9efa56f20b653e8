import type { Choices } from './choices';
import { writeText } from './write-text';

/** A scalar is what it means; a text of several lines is written in any form. */
export type Tree = string | boolean | number | null | readonly Tree[] | { readonly [name: string]: Tree };

/** The same tree in one of the many ways in which people write it. */
export function writeYaml(tree: Tree, choose: Choices): string {
  const style = {
    step: choose.one([2, 4]),
    dash: choose.one([0, 2]),
    lineBreak: choose.one(['\n', '\n', '\r\n']),
  };
  const lines = block(tree, choose, style);
  const start = choose.seldom() ? ['# first', '---'] : [];
  const text = [...start, ...lines].join(style.lineBreak);
  return choose.seldom() ? text : text + style.lineBreak;
}

interface Style {
  readonly step: number;
  readonly dash: number;
}

function block(tree: Tree, choose: Choices, style: Style): readonly string[] {
  if (isList(tree)) {
    return tree.flatMap((item) => [
      ...remark(choose),
      ...nested(item, choose, style).map((line, index) =>
        line === '' ? '' : (index === 0 ? '- ' : '  ') + line,
      ),
    ]);
  }
  if (!isMap(tree)) return [scalar(tree, choose)];
  return Object.entries(tree).flatMap(([name, value]) => [
    ...remark(choose),
    ...entry(name, value, choose, style),
  ]);
}

/** A flow form now and then; a list or mapping in a list starts on the line of its dash. */
function nested(tree: Tree, choose: Choices, style: Style): readonly string[] {
  if ((isList(tree) || isMap(tree)) && choose.seldom() && !holdsLines(tree)) return [flow(tree, choose)];
  const lines = block(tree, choose, style);
  return lines.findIndex((line) => !/^\s*(?:#|$)/.test(line)) === 0
    ? lines
    : lines.filter((line) => !/^\s*(?:#|$)/.test(line));
}

function entry(name: string, value: Tree, choose: Choices, style: Style): readonly string[] {
  const key = choose.below(9) === 8 ? JSON.stringify(name) : name;
  if (typeof value === 'string' && value.includes('\n')) {
    const [first = '', ...further] = writeText(value, ' '.repeat(style.step), choose);
    return [`${key}: ${first}`, ...further];
  }
  if (!isList(value) && !isMap(value)) return [`${key}: ${scalar(value, choose)}${trailing(choose)}`];
  const isEmpty = isList(value) ? value.length === 0 : Object.keys(value).length === 0;
  if (isEmpty || (choose.seldom() && !holdsLines(value)))
    return [`${key}: ${flow(value, choose)}${trailing(choose)}`];
  const indent = ' '.repeat(isList(value) ? style.dash : style.step);
  return [
    `${key}:${trailing(choose)}`,
    ...block(value, choose, style).map((line) => (line === '' ? '' : indent + line)),
  ];
}

function flow(tree: Tree, choose: Choices): string {
  if (isList(tree)) return `[${tree.map((item) => flow(item, choose)).join(', ')}]`;
  if (!isMap(tree)) return scalar(tree, choose);
  const space = choose.one([' ', '']);
  return `{${space}${Object.entries(tree)
    .map(([name, value]) => `${name}: ${flow(value, choose)}`)
    .join(', ')}${space}}`;
}

function scalar(value: string | boolean | number | null, choose: Choices): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = /^[A-Za-z][\w./=-]*$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value);
  return choose.one([
    isPlain ? value : JSON.stringify(value),
    JSON.stringify(value),
    `'${value.replaceAll("'", "''")}'`,
  ]);
}

function remark(choose: Choices): readonly string[] {
  return choose.seldom() ? choose.one([['# remark'], [''], ['# one', '', '# two: x']]) : [];
}

function trailing(choose: Choices): string {
  return choose.seldom() ? ' # why' : '';
}

function holdsLines(tree: Tree): boolean {
  if (typeof tree === 'string') return tree.includes('\n');
  if (isList(tree)) return tree.some(holdsLines);
  return isMap(tree) && Object.values(tree).some(holdsLines);
}

export function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree);
}

export function isMap(tree: Tree): tree is { readonly [name: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !isList(tree);
}
