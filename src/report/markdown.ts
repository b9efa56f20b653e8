/**
 * Text that came from outside (names, tags, records) as Markdown that shows exactly that text: nothing in it becomes
 * markup, a link, HTML, an entity, a formula, or the end of a table cell. Control characters, which could break a line
 * or reorder it, become spaces or vanish.
 */
export function escapeMarkdown(text: string): string {
  return flatten(text)
    .replace(/[\\`*_[\]<>|&~$@]/g, '\\$&')
    .replace(/\/(?=\/)|(?<=www)\./gi, '\\$&')
    .replace(/^[-+#=:]|^\d+(?=[.)])/, escapeStart);
}

/** A line cannot begin a list, a heading or a rule. */
function escapeStart(start: string): string {
  return /^\d/.test(start) ? `${start}\\` : `\\${start}`;
}

/** An identifier in a fixed-width font; text that could leave the code span is shown as plain text instead. */
export function codeSpan(text: string): string {
  const flat = flatten(text);
  return /^[^`|\\\s]+$/.test(flat) ? `\`${flat}\`` : escapeMarkdown(flat);
}

/** Cells are Markdown already. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Control, direction and zero-width characters (Unicode Cc, Cf), line separators, and halves of surrogate pairs. */
function flatten(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
