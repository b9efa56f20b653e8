/**
 * The words of a text as a POSIX shell splits it; undefined where a quotation mark or a backslash is left open. The AWS
 * CLI reads headers so: https://docs.python.org/3/library/shlex.html#shlex.split
 */
export function shellWords(text: string): readonly string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  let isEscaped = false;
  for (const char of text) {
    if (isEscaped) {
      const isKept = quote !== '' && char !== quote && char !== '\\';
      word = `${word ?? ''}${isKept ? '\\' : ''}${char}`;
      isEscaped = false;
    } else if (char === '\\' && quote !== "'") {
      isEscaped = true;
    } else if (char === quote) {
      quote = '';
    } else if (quote === '' && /["']/.test(char)) {
      quote = char;
      word ??= '';
    } else if (quote === '' && /[ \t\r\n]/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = `${word ?? ''}${char}`;
    }
  }
  if (quote !== '' || isEscaped) return undefined;
  return word === undefined ? words : [...words, word];
}
