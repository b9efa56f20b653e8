import { jsonText } from '../json-text';
import { quote } from './quote';

/** The `--query` option. */
export function query(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return `--query ${queryWord(texts, ...values)}`;
}

/**
 * As one word of the shell. Values become JSON literals of JMESPath, in which nothing has a meaning of its own
 * (https://jmespath.org/specification.html#literal-expressions).
 */
export function queryWord(texts: TemplateStringsArray, ...values: readonly string[]): string {
  return quote(texts.map((part, index) => part + literal(values[index])).join(''));
}

function literal(value: string | undefined): string {
  return value === undefined ? '' : `\`${jsonText(value).replaceAll('`', '\\u0060')}\``;
}
