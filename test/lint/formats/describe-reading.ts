import type { Configuration } from '../../../src/lint/configuration';
import type { Reading } from '../../../src/lint/read';
import type { Setting } from '../../../src/lint/setting';
import type { Value } from '../../../src/lint/value';

/** What was understood of a text, for a person to read: weakest setting first, `!` where no fix may touch it. */
export function describeReading({ text, configurations }: Reading): string {
  return configurations.map((configuration) => describeConfiguration(text, configuration)).join('\n');
}

function describeConfiguration(text: string, configuration: Configuration): string {
  const { format, part, runsIn, agentVersion, isPartial, settings } = configuration;
  const facts = [format, part, runsIn, agentVersion, isPartial ? 'more elsewhere' : undefined];
  return [
    `== ${facts.filter((fact) => fact !== undefined).join(', ')}`,
    ...settings.filter(({ value }) => value.kind !== 'map').map((setting) => describeSetting(text, setting)),
    '',
  ].join('\n');
}

function describeSetting(text: string, setting: Setting): string {
  const { key, name, value, nameSpan, valueSpan, from, layer, isMistyped, change } = setting;
  const at = (span: typeof nameSpan): string => JSON.stringify(text.slice(span.start, span.end));
  const line = text.slice(0, nameSpan.start).split('\n').length;
  const traits = [
    from,
    layer,
    isMistyped === true ? 'mistyped' : undefined,
    change === undefined ? '!' : undefined,
  ];
  const where = `${line}: ${at(nameSpan)} ${at(valueSpan)}${name === text.slice(nameSpan.start, nameSpan.end) ? '' : ` (${name})`}`;
  return `${key} = ${describeValue(value)}   ${where} ${traits.filter((trait) => trait !== undefined).join(' ')}`;
}

function describeValue(value: Value): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'list':
      return `[${value.items.map(describeValue).join(', ')}]`;
    case 'map':
      return '{}';
    case 'nothing':
    case 'unknown':
      return `<${value.kind}>`;
  }
}
