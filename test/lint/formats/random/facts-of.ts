import { parseAllDocuments } from 'yaml';
import { isJson, jsonExcerpt } from '../../../../src/lint/json-text';

/** Everything a text says, one fact a line, with list items known by their name; undefined where it cannot be read. */
export function factsOf(text: string, fileName: string): readonly string[] | undefined {
  if (fileName.endsWith('.env')) return text.split(/\r?\n/);
  const documents = parseAllDocuments(isJson(text) ? jsonExcerpt(text).text : text, {
    logLevel: 'silent',
  });
  if ('empty' in documents) return [];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  try {
    return documents.flatMap((document, index) => flatten(document.toJS(), String(index)));
  } catch {
    // An alias of nothing.
    return undefined;
  }
}

function flatten(value: unknown, path: string): readonly string[] {
  if (typeof value === 'string' && value.includes('\n')) {
    return factsOf(value, 'a.yaml')?.map((fact) => `${path} | ${fact}`) ?? [`${path} broken`];
  }
  if (typeof value !== 'object' || value === null) return [`${path} = ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    flatten(item, `${path}/${(Array.isArray(value) ? nameOf(item) : undefined) ?? key}`),
  );
}

function nameOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item.split('=')[0];
  if (typeof item !== 'object' || item === null) return undefined;
  const name: unknown = 'name' in item ? item.name : 'Name' in item ? item.Name : undefined;
  return typeof name === 'string' ? name : undefined;
}
