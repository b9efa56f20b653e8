import { textOf, wordsOf } from './words';

export type Fields = { readonly [name: string]: unknown };

/** A call of the AWS CLI as bash makes it. */
export interface Command {
  readonly operation: string;
  readonly profile: string;
  readonly region: string;
  readonly input: Fields;
  readonly query: string;
  /** The line up to the command. */
  readonly before: string;
}

/** The commands of `ec2` and `route53` in a line. */
export function commandsIn(line: string, valueOf: (variable: string) => string): readonly Command[] {
  return [...line.matchAll(/\baws (ec2|route53) /g)].map(({ index }) => {
    const [, , operation = '', ...words] = wordsOf(line.slice(index)).map((word) => textOf(word, valueOf));
    const option = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.split('=')[1] ?? '';
    const after = (name: string) => words[words.indexOf(`--${name}`) + 1] ?? '';
    return {
      operation,
      profile: option('profile'),
      region: option('region'),
      input: fieldsOf(JSON.parse(after('cli-input-json'))),
      query: words.includes('--query') ? after('query') : '',
      before: line.slice(0, index),
    };
  });
}

export function fieldsOf(value: unknown): Fields {
  if (!isFields(value)) throw new Error(`No object: ${JSON.stringify(value)}`);
  return value;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a list, such as the only one of a block of HCL. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function tagsOf(list: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listOf(list).map((tag) => {
      const { Key, Value } = fieldsOf(tag);
      return [String(Key), String(Value)];
    }),
  );
}

export function stringOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined ? '' : JSON.stringify(value);
}
