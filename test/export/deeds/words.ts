/** A word of bash: texts, and variables that stand between double quotes. */
type Word = readonly (string | { readonly variable: string })[];

/** The words of a simple command, up to what ends it. */
export function wordsOf(line: string): readonly Word[] {
  const words: Word[] = [];
  let rest = line;
  let word: (string | { readonly variable: string })[] = [];
  while (rest !== '' && !/^[\n)|;&]/.test(rest)) {
    const piece = pieceOf(rest);
    if (piece.kind === 'space') {
      if (word.length > 0) words.push(word);
      word = [];
    } else word.push(...piece.parts);
    rest = rest.slice(piece.length);
  }
  return word.length > 0 ? [...words, word] : words;
}

type Piece =
  | { readonly kind: 'space'; readonly length: number }
  | { readonly kind: 'parts'; readonly length: number; readonly parts: Word };

function pieceOf(text: string): Piece {
  const [space] = /^ +/.exec(text) ?? [];
  if (space !== undefined) return { kind: 'space', length: space.length };
  const [single, inside] = /^'([^']*)'/.exec(text) ?? [];
  if (single !== undefined) return { kind: 'parts', length: single.length, parts: [inside ?? ''] };
  const [double, content] = /^"([^"\\`]*)"/.exec(text) ?? [];
  if (double !== undefined) return { kind: 'parts', length: double.length, parts: [expanded(content ?? '')] };
  const [escaped, character] = /^\\(.)/.exec(text) ?? [];
  if (escaped !== undefined) return { kind: 'parts', length: 2, parts: [character ?? ''] };
  const [plain] = /^[\w./:=>#-]+/.exec(text) ?? [];
  if (plain === undefined) throw new Error(`No word of bash: ${text}`);
  return { kind: 'parts', length: plain.length, parts: [plain] };
}

function expanded(content: string): Word[number] {
  const [, variable] = /^\$(\w+)$/.exec(content) ?? [];
  return variable === undefined ? content : { variable };
}

/** The word as bash hands it over. */
export function textOf(word: Word, valueOf: (variable: string) => string): string {
  return word.map((part) => (typeof part === 'string' ? part : valueOf(part.variable))).join('');
}
