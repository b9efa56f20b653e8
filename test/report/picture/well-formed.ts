const known = ['svg', 'title', 'style', 'g', 'rect', 'path', 'text'];

/** Reads SVG as strictly as an XML parser, as far as pictures use it: elements, quoted attributes, references. */
export function wellFormed(svg: string): {
  readonly isWellFormed: boolean;
  readonly strangers: readonly string[];
} {
  const open: string[] = [];
  const strangers: string[] = [];
  let rest = svg.trim();
  const strange = (name: string) => {
    if (!known.includes(name)) strangers.push(name);
  };
  while (rest !== '') {
    const start = /^<([A-Za-z]+)((?: [A-Za-z][A-Za-z:-]*="(?:[^<&"]|&#\d+;)*")*)>/.exec(rest);
    const end = /^<\/([A-Za-z]+)>/.exec(rest);
    const words = /^(?:[^<&]|&#\d+;)+/u.exec(rest);
    const found = start ?? end ?? words;
    if (found === null) return { isWellFormed: false, strangers };
    if (start !== null) open.push(start[1] ?? '');
    if (start !== null) strange(start[1] ?? '');
    if (end !== null && open.pop() !== end[1]) return { isWellFormed: false, strangers };
    rest = rest.slice(found[0].length);
  }
  return { isWellFormed: open.length === 0, strangers };
}
