import type { Finding } from '../../../src/finding';

const want = /(?:#|\/\/) want (?:(error|warning|information|hint) )?"(.*?)"(?: fix="(.*?)")?\r?$/;

export interface Wanted {
  readonly line: number;
  readonly severity: string;
  readonly message: string;
  readonly fix: string | undefined;
}

/** `# want "part of the message" fix="title"` speaks of its own line, or of the next one where it stands alone. */
export function wantedIn(text: string): readonly Wanted[] {
  const lines = text.split('\n');
  return lines.flatMap((line, index) => {
    const match = want.exec(line);
    if (match === null) return [];
    const isAlone = line.slice(0, match.index).trim() === '';
    const at = isAlone ? lines.findIndex((later, next) => next > index && !want.test(later)) : index;
    return [{ line: at + 1, severity: match[1] ?? '', message: match[2] ?? '', fix: match[3] }];
  });
}

export function lineOf(text: string, { place }: Finding): number {
  return place.kind === 'span' ? text.slice(0, place.span.start).split('\n').length : 0;
}
