import type { YAMLMap, YAMLSeq } from 'yaml';
import { type YamlDocument, rangeOf } from '../document';
import { lineBreakAt, lineStart } from '../edit/line';
import type { Snippet } from '../edit/snippet';
import { rangeOfEntry } from '../edit/insert-entry';

/** What is to be written: a scalar as it stands in the text, or names and items with more below them. */
export type Shape = string | readonly Shape[] | { readonly [name: string]: Shape };

/** How lines between brackets are laid out. */
interface Lines {
  readonly lineBreak: string;
  /** In front of the entry itself. */
  readonly indent: string;
  /** What each deeper level adds. */
  readonly step: string;
}

/**
 * A new entry in the layout that the holder's other entries have.
 * @param shape a mapping of one name, or a list of one item
 */
export function newEntry(document: YamlDocument, holder: YAMLMap | YAMLSeq, shape: Shape): Snippet {
  const lines = linesOf(document, holder);
  return {
    block: blockOf(shape, listStep(document)),
    flow: between(shape, (name) => name, lines),
    json: between(shape, JSON.stringify, lines),
    isItem: isItems(shape),
  };
}

/** Without the brackets, which the holder has already. */
function between(shape: Shape, name: (name: string) => string, lines: Lines | undefined): string {
  return flowOf(shape, name, outdented(lines)).replace(/^[[{]\s*|\s*[\]}]$/g, '');
}

function outdented(lines: Lines | undefined): Lines | undefined {
  return lines === undefined ? undefined : { ...lines, indent: lines.indent.slice(lines.step.length) };
}

function blockOf(shape: Shape, step: string): readonly string[] {
  if (typeof shape === 'string') return [shape];
  if (isItems(shape)) return shape.flatMap(blockItem);
  return Object.entries(shape).flatMap(([name, value]) => {
    if (typeof value === 'string') return [`${name}: ${value}`];
    const indent = isItems(value) ? step : '  ';
    return [`${name}:`, ...blockOf(value, step).map((line) => indent + line)];
  });
}

function blockItem(shape: Shape): readonly string[] {
  return blockOf(shape, '  ').map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

function flowOf(shape: Shape, name: (name: string) => string, lines: Lines | undefined): string {
  if (typeof shape === 'string') return shape;
  const deeper = lines === undefined ? undefined : { ...lines, indent: lines.indent + lines.step };
  const parts = isItems(shape)
    ? shape.map((item) => flowOf(item, name, deeper))
    : Object.entries(shape).map(([key, value]) => `${name(key)}: ${flowOf(value, name, deeper)}`);
  const [open, close] = isItems(shape) ? ['[', ']'] : ['{', '}'];
  if (lines !== undefined && deeper !== undefined) {
    const separator = lines.lineBreak + deeper.indent;
    return open + separator + parts.join(`,${separator}`) + lines.lineBreak + lines.indent + close;
  }
  const space = isItems(shape) ? '' : ' ';
  return open + space + parts.join(', ') + space + close;
}

/** Undefined where the first entry shares its line with the bracket. */
function linesOf(document: YamlDocument, holder: YAMLMap | YAMLSeq): Lines | undefined {
  const [first] = holder.items;
  if (holder.flow !== true || first === undefined) return undefined;
  const { text } = document.frame;
  const { start } = rangeOfEntry(document, first);
  const indent = /^[ \t]*$/.exec(text.slice(lineStart(text, start), start))?.[0];
  if (indent === undefined) return undefined;
  const open = rangeOf(document, holder).start;
  const outer = /^[ \t]*/.exec(text.slice(lineStart(text, open), open))?.[0] ?? '';
  const step = indent.startsWith(outer) && indent.length > outer.length ? indent.slice(outer.length) : '  ';
  return { lineBreak: lineBreakAt(text, start), indent, step };
}

/** Many files write the dashes of a list right below its name. */
function listStep(document: YamlDocument): string {
  return /^( *)(?:- )?[\w.-]+: *\r?\n\1- /m.test(document.frame.text) ? '' : '  ';
}

function isItems(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape);
}
