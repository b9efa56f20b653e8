import { jsonText } from '../json-text';
import { quote } from './quote';

/**
 * The `--query` option. Values become JSON literals of JMESPath, in which nothing has a meaning of its own
 * (https://jmespath.org/specification.html#literal-expressions).
 */
export function query(texts: TemplateStringsArray, ...values: readonly string[]): string {
  const text = texts.map((part, index) => part + literal(values[index])).join('');
  return `--query ${quote(text)}`;
}

function literal(value: string | undefined): string {
  return value === undefined ? '' : `\`${jsonText(value).replaceAll('`', '\\u0060')}\``;
}
