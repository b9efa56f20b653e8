import { visit } from 'yaml';
import type { Span, TextEdit } from '../finding';
import { parseDocuments, rangeOf, wholeFrame } from './document';
import { lineBreakAt, lineEnd, lineStart, nextLine } from './edit/line';
import { isJson } from './json-text';

/** Whether a comment takes this finding of this rule away. */
export type Suppression = (rule: string, span: Span) => boolean;

const comment = /(?:#|\/\/) *privatelink-ignore(-file)?(?=[ \t\r\n]|$)([^\r\n]*)/g;

/**
 * `# privatelink-ignore rule-id` takes a rule's findings away from its own line, or from the next when it stands alone;
 * `# privatelink-ignore-file rule-id` from the whole text. Without a rule id it is all rules.
 */
export function suppressionsIn(text: string): Suppression {
  if (!text.includes('privatelink-ignore')) return () => false;
  const found = [...text.matchAll(comment)].map((match) => {
    const isFile = match[1] !== undefined;
    const rules = (match[2] ?? '').split(/[ ,\t]+/).filter((word) => word !== '');
    const start = lineStart(text, match.index);
    const isAlone = text.slice(start, match.index).trim() === '';
    const last = lineEnd(text, isAlone ? nextLine(text, match.index) : match.index);
    return { rules, start: isFile ? 0 : start, end: isFile ? text.length : last };
  });
  return (rule, span) =>
    found.some(
      ({ rules, start, end }) =>
        start <= span.start && span.start <= end && (rules.length === 0 || rules.includes(rule)),
    );
}

/**
 * The edit that silences a rule on the line of a span, in a comment of its own above it; in the whole text where the
 * line is part of a scalar that a comment would become part of too.
 */
export function suppressionFor(text: string, span: Span, rule: string): TextEdit {
  const scalar = scalarAround(text, lineStart(text, span.start));
  const start = lineStart(text, scalar ?? span.start);
  const indent = /^\ufeff?([ \t]*)/.exec(text.slice(start))?.[1] ?? '';
  const at = start + (text.charCodeAt(start) === 0xfeff ? 1 : 0);
  const sign = isJson(text) ? '//' : '#';
  const word = scalar === undefined ? 'privatelink-ignore' : 'privatelink-ignore-file';
  return {
    span: { start: at, end: at },
    text: `${indent}${sign} ${word} ${rule}${lineBreakAt(text, span.start)}`,
  };
}

/** Where the quoted or folded scalar begins that an offset is inside of. */
function scalarAround(text: string, offset: number): number | undefined {
  let found: number | undefined;
  for (const document of parseDocuments(wholeFrame(text))) {
    visit(document.parsed, {
      Scalar(_, node) {
        const { start, end } = rangeOf(document, node);
        if (node.type === 'PLAIN' || node.type === 'BLOCK_LITERAL' || start >= offset || offset >= end)
          return;
        found = start;
      },
    });
  }
  return found;
}
