import { Spelling } from './spelling';

/**
 * What a folded block scalar says, from its first line on; undefined where a line leaves it. Lines that begin with a
 * space keep the breaks around them. Source: https://yaml.org/spec/1.2.2/#813-folded-style
 */
export function spellingOfFolded(written: string, indent: number): Spelling | undefined {
  const spelling = new Spelling();
  let breaksFrom = 0;
  let breaks: number[] = [];
  let before: 'nothing' | 'spaced' | 'plain' = 'nothing';
  for (const line of linesOf(written)) {
    const first = Math.min(line.start + indent, line.end);
    if (written.slice(line.start, first).trim() !== '') return undefined;
    if (breaks.length > 0 || before === 'nothing') {
      if (breaks.length > 0) breaks[breaks.length - 1] = first;
      else breaksFrom = first;
    }
    if (first < line.end) {
      const now = /[ \t]/.test(written.charAt(first)) ? 'spaced' : 'plain';
      spelling.addBreaks(breaksFrom, breaks, before === 'plain' && now === 'plain' ? 'folded' : 'kept');
      for (let at = first; at < line.end; at += 1) spelling.add(written.charAt(at), at, at + 1);
      before = now;
      breaks = [];
      breaksFrom = line.end;
    }
    if (line.next > line.end) breaks.push(line.next);
  }
  spelling.addBreaks(breaksFrom, breaks, 'kept');
  return spelling;
}

function linesOf(
  written: string,
): readonly { readonly start: number; readonly end: number; readonly next: number }[] {
  return [...written.matchAll(/([^\r\n]*)(\r?\n|$)/g)]
    .filter(([whole]) => whole !== '')
    .map(({ index, 0: whole, 1: content = '' }) => ({
      start: index,
      end: index + content.length,
      next: index + whole.length,
    }));
}
