import { lineEnd, lineStart } from './edit/line';

/** What a person is about to write, told from the lines alone because the text around a cursor seldom parses. */
export type Cursor =
  /** A name below these ones; `start` is where it begins. */
  | {
      readonly kind: 'key';
      readonly path: readonly string[];
      readonly written: string;
      readonly start: number;
    }
  | {
      readonly kind: 'value';
      readonly path: readonly string[];
      readonly written: string;
      readonly start: number;
    }
  /** `DD_...`, wherever it stands. */
  | { readonly kind: 'variable'; readonly written: string; readonly start: number }
  | {
      readonly kind: 'variable-value';
      readonly variable: string;
      readonly written: string;
      readonly start: number;
    };

const name = /^([ ]*)(?:- +)?(["']?)([\w.$/-]+)\2 *:(?=\s|$)/;

export function cursorAt(text: string, offset: number): Cursor | undefined {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  if (/^\s*#/.test(before)) return undefined;
  const variable = /(?:^|[\s"'-])(DD_\w*)$/.exec(before);
  if (variable !== null)
    return { kind: 'variable', written: variable[1] ?? '', start: offset - (variable[1] ?? '').length };
  const assigned = /\b(DD_\w+)(?:=|["']? *: *["']?)([^"'\s]*)$/.exec(before);
  if (assigned !== null) return variableValue(assigned[1], assigned[2], offset);
  const named = /^ *(?:- +)?value: *["']?([^"'\s]*)$/.test(before) ? variableNear(text, start) : undefined;
  if (named !== undefined) return variableValue(named, /[^"'\s]*$/.exec(before)?.[0], offset);
  const value = /^( *)([\w.-]+) *: +["']?([^"'#]*)$/.exec(before);
  if (value !== null) {
    const written = value[3] ?? '';
    const path = [...parentsOf(text, start, value[1]?.length ?? 0), value[2] ?? ''];
    return { kind: 'value', path, written, start: offset - written.length };
  }
  const key = /^( *)([\w.-]*)$/.exec(before);
  if (key === null) return undefined;
  const written = key[2] ?? '';
  return {
    kind: 'key',
    path: parentsOf(text, start, key[1]?.length ?? 0),
    written,
    start: offset - written.length,
  };
}

function variableValue(variable = '', written = '', offset: number): Cursor {
  return { kind: 'variable-value', variable, written, start: offset - written.length };
}

/** The names of the lines that this one is indented below, outermost first. */
function parentsOf(text: string, start: number, indent: number): readonly string[] {
  const path: string[] = [];
  let wanted = indent;
  for (let end = start - 1; end > 0 && wanted > 0; end = lineStart(text, end) - 1) {
    const line = text.slice(lineStart(text, end), end);
    if (/^\s*(?:#|$)/.test(line)) continue;
    const match = name.exec(line);
    const depth = line.length - line.trimStart().length;
    if (depth >= wanted) continue;
    wanted = depth;
    if (match !== null) path.unshift(match[3] ?? '');
  }
  return path;
}

/** `name: DD_...` on the line above or below `value:`. */
function variableNear(text: string, start: number): string | undefined {
  const above = text.slice(lineStart(text, Math.max(0, start - 1)), Math.max(0, start - 1));
  const below = text.slice(
    lineEnd(text, start) + 1,
    lineEnd(text, Math.min(text.length, lineEnd(text, start) + 2)),
  );
  return /name: *["']?(DD_\w+)/.exec(above)?.[1] ?? /name: *["']?(DD_\w+)/.exec(below)?.[1];
}
