import type { Excerpt } from '../excerpt';

/** A text, and where each of its characters is spelled in the text around it: `\n` is two characters there. */
export class Spelling {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private characters = '';

  get text(): string {
    return this.characters;
  }

  /** Characters that one stretch spells together. */
  add(text: string, start: number, end: number): void {
    this.characters += text;
    for (let unit = 0; unit < text.length; unit += 1) {
      this.starts.push(start);
      this.ends.push(end);
    }
  }

  /**
   * A run of line breaks. Folded, a single one is a space, and of several the first one is lost.
   * @param ends just behind each break and the indentation of the line that it begins
   */
  addBreaks(start: number, ends: readonly number[], way: 'folded' | 'kept'): void {
    if (way === 'folded' && ends.length === 1) {
      this.add(' ', start, ends[0] ?? start);
      return;
    }
    let from = start;
    for (const end of way === 'folded' ? ends.slice(1) : ends) {
      this.add('\n', from, end);
      from = end;
    }
  }

  /** @param offset where the text around begins that the places count from */
  excerptAt(offset: number): Excerpt {
    const { text, starts, ends } = this;
    const originOf = (at: number): number => offset + (starts[at] ?? ends.at(-1) ?? 0);
    return { text, originOf, originOfEnd: (at) => (at === 0 ? originOf(0) : offset + (ends[at - 1] ?? 0)) };
  }
}

/** Just behind each line break of a stretch of white space, and behind the spaces that follow it. */
export function endsOfBreaks(gap: string, start: number): readonly number[] {
  return [...gap.matchAll(/\r?\n[ \t]*/g)].map((match) => start + match.index + match[0].length);
}
