import type { Span } from '../../finding';
import { lineBreakAt, lineEnd, lineStart, nextLine } from '../edit/line';
import type { Setting } from '../setting';
import { textValue } from '../value';
import { isVariable, settingOfVariable, variableFor, variableText } from './environment';
import type { Written } from './notation';

const assignment = /^([ \t]*(?:export[ \t]+)?)([A-Za-z_]\w*)=([^\r\n]*)$/gm;

/** `DD_SITE=ap1.datadoghq.com`, one a line, in a text of its own. Lines that are none are skipped. */
export function readAssignments(text: string): Written {
  const settings = [...text.matchAll(assignment)].flatMap((match): readonly Setting[] => {
    const [, before = '', name = '', written = ''] = match;
    return isVariable(name) ? [settingOf(text, match.index + before.length, name, written)] : [];
  });
  return {
    settings,
    insert(key, value, near) {
      const name = variableFor(key);
      const beside = near ?? settings.at(-1);
      if (name === undefined || beside === undefined) return undefined;
      const at = lineEnd(text, beside.nameSpan.start);
      const start = lineStart(text, beside.nameSpan.start);
      const before = text.slice(start, beside.nameSpan.start);
      const line = `${before}${name}=${variableText(value)}`;
      return [{ span: { start: at, end: at }, text: lineBreakAt(text, start) + line }];
    },
  };
}

function settingOf(text: string, start: number, name: string, written: string): Setting {
  const nameSpan = { start, end: start + name.length };
  const valueSpan = withoutQuotes(written, nameSpan.end + 1);
  return settingOfVariable({
    name,
    value: textValue(text.slice(valueSpan.start, valueSpan.end), true),
    nameSpan,
    valueSpan,
    layer: 'environment',
    change: {
      replaceValue: (value) => (/["'\\\n]/.test(value) ? undefined : [{ span: valueSpan, text: value }]),
      rename: (other) => [{ span: nameSpan, text: other }],
      remove: () => [{ span: { start: lineStart(text, start), end: nextLine(text, start) }, text: '' }],
    },
  });
}

function withoutQuotes(written: string, start: number): Span {
  const end = start + written.trimEnd().length;
  return /^(["']).*\1\s*$/.test(written) ? { start: start + 1, end: end - 1 } : { start, end };
}
