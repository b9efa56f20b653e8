import type { Choices } from './choices';

/** A text of several lines as a scalar, in any of the forms that YAML has for it: what stands behind the colon. */
export function writeText(text: string, indent: string, choose: Choices): readonly string[] {
  const styles: readonly [typeof literal, ...(typeof literal)[]] = [
    literal,
    folded,
    doubleQuoted,
    wrapped,
    single,
  ];
  const style = choose.one(styles);
  // A line between single quotes loses the spaces around it.
  return style === single && /^[ \t]|[ \t]$/m.test(text) ? doubleQuoted(text) : style(text, indent, choose);
}

function literal(text: string, indent: string, choose: Choices): readonly string[] {
  return [`|${choose.one(['', '-', ''])}`, ...indented(linesOf(text), indent)];
}

function folded(text: string, indent: string, choose: Choices): readonly string[] {
  const lines: string[] = [];
  let before = ' ';
  for (const line of linesOf(text)) {
    if (line !== '' && !line.startsWith(' ')) {
      if (!before.startsWith(' ')) lines.push('');
      lines.push(...foldedLine(line, choose));
    } else {
      lines.push(line);
    }
    if (line !== '') before = line;
  }
  return [`>${choose.one(['', '-', ''])}`, ...indented(lines, indent)];
}

/** Broken at a space now and then, which is what the style is for. */
function foldedLine(line: string, choose: Choices): readonly string[] {
  const at = line.indexOf(' ');
  return at > 0 && line[at + 1] !== ' ' && choose.seldom() ? [line.slice(0, at), line.slice(at + 1)] : [line];
}

function doubleQuoted(text: string): readonly string[] {
  return [JSON.stringify(text)];
}

/** As tools write it that keep lines short. */
function wrapped(text: string, indent: string, choose: Choices): readonly string[] {
  const lines = JSON.stringify(text)
    .replace(/(?<=[^ \\]) (?=[^ "])|(?<=\\n)(?=\w)/g, (gap) =>
      choose.seldom() ? (gap === '' ? '\\\n' : choose.one(['\\\n\\ ', '\n', ' \\\n'])) : gap,
    )
    .split('\n');
  return lines.map((line, index) => (index === 0 ? line : indent + line));
}

function single(text: string, indent: string): readonly string[] {
  const lines = text.replaceAll("'", "''").replace(/\n+/g, '$&\n').split('\n');
  const last = lines.length - 1;
  return lines.map((line, index) => {
    const written = (index === 0 ? "'" : '') + line + (index === last ? "'" : '');
    return written === '' || index === 0 ? written : indent + written;
  });
}

function linesOf(text: string): readonly string[] {
  return text.replace(/\n$/, '').split('\n');
}

function indented(lines: readonly string[], indent: string): readonly string[] {
  return lines.map((line) => (line === '' ? '' : indent + line));
}
