/** Half-open range of the text that an excerpt was made from. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A text made of pieces of another text, which knows where each of its characters came from. */
export interface Excerpt {
  readonly text: string;
  /** The place in the outer text of the character at this offset; the end of the excerpt has one too. */
  originOf(offset: number): number;
  /** The place just behind the character before this offset: where a half-open range ends in the outer text. */
  originOfEnd(offset: number): number;
}

export function wholeText(text: string): Excerpt {
  return { text, originOf: (offset) => offset, originOfEnd: (offset) => offset };
}

/** @param pieces in order, not overlapping */
export function excerptOf(outer: string, pieces: readonly Piece[]): Excerpt {
  const starts: number[] = [];
  let text = '';
  for (const piece of pieces) {
    starts.push(text.length);
    text += outer.slice(piece.start, piece.end);
  }
  const originOf = (offset: number): number => {
    const at = lastAtOrBefore(starts, offset);
    return (pieces[at]?.start ?? 0) + offset - (starts[at] ?? 0);
  };
  return { text, originOf, originOfEnd: (offset) => (offset === 0 ? originOf(0) : originOf(offset - 1) + 1) };
}

/** An excerpt of an excerpt, seen from the outermost text. */
export function nested(outer: Excerpt, inner: Excerpt): Excerpt {
  return {
    text: inner.text,
    originOf: (offset) => outer.originOf(inner.originOf(offset)),
    originOfEnd: (offset) => outer.originOfEnd(inner.originOfEnd(offset)),
  };
}

function lastAtOrBefore(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
