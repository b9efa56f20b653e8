import { describe, expect, it } from 'vitest';
import { findSetting, valueOf } from '../../src/lint/configuration';
import { read } from '../../src/lint/read';

function only(text: string, fileName: string) {
  const [configuration] = read(text, fileName).configurations;
  if (configuration === undefined) throw new Error('No configuration was found.');
  return configuration;
}

const service = (variables: string): string =>
  `services:\n  agent:\n    image: datadog/agent:7\n    environment:\n${variables}`;

describe('the setting that holds', () => {
  it('is the last of a key in a file', () => {
    expect(
      findSetting(only('site: a\nsite: b\nlogs_enabled: true\n', 'datadog.yaml'), 'site')?.value,
    ).toMatchObject({
      text: 'b',
    });
  });

  it('is that of the variable which the Agent asks first, whatever their order', () => {
    for (const order of [
      '      - DD_URL=https://one\n      - DD_DD_URL=https://two\n',
      '      - DD_DD_URL=https://two\n      - DD_URL=https://one\n',
    ]) {
      expect(findSetting(only(service(order), 'compose.yaml'), 'dd_url')?.value).toMatchObject({
        text: 'https://two',
      });
    }
  });

  it('is unknown where more comes from elsewhere', () => {
    const partial = `${service('      DD_SITE: datadoghq.com\n')}    env_file: agent.env\n`;
    expect(valueOf(only(partial, 'compose.yaml'), 'logs_enabled')).toEqual({ kind: 'unknown' });
    expect(valueOf(only(service('      DD_SITE: datadoghq.com\n'), 'compose.yaml'), 'logs_enabled')).toEqual({
      kind: 'nothing',
    });
  });
});
