import { jsonText } from '../json-text';

/**
 * A quoted string of HCL that is the text and nothing else. The dollar or percent sign before a brace is written as a
 * number, so that no template begins there, whatever stands before it.
 */
export function textOf(text: string): string {
  return jsonText(text)
    .replace(/\\./g, (escape) => unknown[escape] ?? escape)
    .replaceAll('${', '\\u0024{')
    .replaceAll('%{', '\\u0025{');
}

/** Escapes of JSON that HCL does not know. */
const unknown: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' };
