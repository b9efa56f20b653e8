import { type Node, isScalar } from 'yaml';
import { type YamlDocument, rangeOf } from '../document';
import { yamlLiteral } from '../edit/snippet';

/** The text in the quotes that the old value has; without any where it had none and YAML reads it back as text. */
export function quotedLike(document: YamlDocument, old: Node | undefined, text: string): string {
  const quote = old === undefined ? '"' : document.frame.text.charAt(rangeOf(document, old).start);
  if (quote === '"') return JSON.stringify(text);
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  return yamlLiteral(text);
}

/** Whether the platform would get a boolean, a number or null in place of a text. */
export function isMistyped(node: Node | undefined): boolean {
  return isScalar(node) && node.value !== null && typeof node.value !== 'string';
}
