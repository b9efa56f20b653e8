/** `\r\n` or `\n`, whichever ends the line around this offset; a file may hold both. */
export function lineBreakAt(text: string, offset: number): '\r\n' | '\n' {
  const next = text.indexOf('\n', offset);
  const at = next === -1 ? text.lastIndexOf('\n') : next;
  return at > 0 && text[at - 1] === '\r' ? '\r\n' : '\n';
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** In front of the line break. */
export function lineEnd(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  if (next === -1) return text.length;
  return next > offset && text[next - 1] === '\r' ? next - 1 : next;
}

/** Behind the line break. */
export function nextLine(text: string, offset: number): number {
  const next = text.indexOf('\n', offset);
  return next === -1 ? text.length : next + 1;
}

export function columnOf(text: string, offset: number): number {
  return (
    offset -
    lineStart(text, offset) -
    (text.charCodeAt(0) === 0xfeff && lineStart(text, offset) === 0 ? 1 : 0)
  );
}

/** Whether only spaces stand in front of it on its line. */
export function startsLine(text: string, offset: number): boolean {
  return /^\ufeff? *$/.test(text.slice(lineStart(text, offset), offset));
}
