import { jsonText } from '../json-text';
import { quote } from './quote';

/** What an AWS call is told: JSON in which shell variables with ids may stand for strings. */
export type Input = string | number | boolean | Variable | readonly Input[] | InputFields;

export interface InputFields {
  readonly [name: string]: Input;
}

export class Variable {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * One word of the shell. As JSON, no value is taken for an option or for the name of a file, which the AWS CLI does
 * with arguments that begin with `file://`.
 */
export function wordOf(input: Input): string {
  const pieces = piecesOf(input).reduce<readonly (string | Variable)[]>((joined, piece) => {
    const last = joined.at(-1);
    return typeof last === 'string' && typeof piece === 'string'
      ? [...joined.slice(0, -1), last + piece]
      : [...joined, piece];
  }, []);
  return pieces.map((piece) => (typeof piece === 'string' ? quote(piece) : `"$${piece.name}"`)).join('');
}

function piecesOf(input: Input): readonly (string | Variable)[] {
  if (typeof input === 'string') return [jsonText(input)];
  if (typeof input === 'number' || typeof input === 'boolean') return [String(input)];
  if (input instanceof Variable) return ['"', input, '"'];
  if (isList(input)) return ['[', ...separated(input.map(piecesOf)), ']'];
  const fields = Object.entries(input).map(([name, value]) => [`${jsonText(name)}:`, ...piecesOf(value)]);
  return ['{', ...separated(fields), '}'];
}

function isList(input: readonly Input[] | InputFields): input is readonly Input[] {
  return Array.isArray(input);
}

function separated(parts: readonly (readonly (string | Variable)[])[]) {
  return parts.flatMap((part, index) => (index === 0 ? part : [',', ...part]));
}
