import { type Excerpt, wholeText } from './excerpt';

const gap = String.raw`(?:\s|//[^\n]*|/\*[^]*?\*/)*`;
const opening = new RegExp(`^\\ufeff?${gap}(?:\\{${gap}["}]|\\[${gap}["{[\\]])`);
const blanks = /"(?:[^"\\\n]|\\.)*"|(?<![^\s,[\]{}"'\w])\/\/[^\r\n]*|\/\*[^]*?\*\/|\t/g;

/** JSON, with or without comments; `{{ if }}` of a template engine is none. */
export function isJson(text: string): boolean {
  return opening.test(text);
}

/** The same text for a YAML parser: comments and tabs are blanked, so that every offset stays. */
export function jsonExcerpt(text: string): Excerpt {
  const blanked = text.replace(blanks, (found) =>
    found.startsWith('"') ? found : found.replace(/\S|\t/g, ' '),
  );
  return { ...wholeText(text), text: blanked };
}
