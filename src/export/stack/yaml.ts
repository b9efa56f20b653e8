import { jsonText } from '../json-text';

export type Yaml = string | number | boolean | readonly Yaml[] | YamlFields;

export interface YamlFields {
  readonly [name: string]: Yaml;
}

/** Every text stands in quotes, so that none is taken for a number, a tag or an anchor. */
export function linesOfYaml(value: Yaml): readonly string[] {
  if (typeof value === 'string') return [jsonText(withoutReference(value))];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (isList(value)) {
    if (value.length === 0) return ['[]'];
    return value.flatMap((one) => linesOfYaml(one).map((line, at) => `${at === 0 ? '-' : ' '} ${line}`));
  }
  return Object.entries(value).flatMap(([name, one]) => linesOfField(name, one));
}

function linesOfField(name: string, value: Yaml): readonly string[] {
  const lines = linesOfYaml(value);
  const isNested = typeof value === 'object' && lines[0] !== '[]';
  return isNested ? [`${name}:`, ...lines.map((line) => `  ${line}`)] : [`${name}: ${lines.join('')}`];
}

/** CloudFormation would replace `{{resolve:...}}` by a secret, in any text, and knows no escape for it. */
function withoutReference(text: string): string {
  return text.replace(/\{(?=\{)/g, '{ ');
}

function isList(value: readonly Yaml[] | YamlFields): value is readonly Yaml[] {
  return Array.isArray(value);
}
