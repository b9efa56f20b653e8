import { describe, expect, it } from 'vitest';
import { isOn } from '../../src/lint/configuration';
import { lint } from '../../src/lint/lint';
import { read } from '../../src/lint/read';

function logsIn(text: string, fileName = 'datadog.yaml'): boolean | undefined {
  const [configuration] = read(text, fileName).configurations;
  if (configuration === undefined) throw new Error('No configuration was found.');
  return isOn(configuration, 'logs_enabled', undefined);
}

const compose = (line: string): string =>
  `services:\n  agent:\n    image: datadog/agent:7\n    environment:\n      ${line}\n`;

describe('a switch', () => {
  it('is on or off by all the words that YAML 1.1 knows, in the file of the Agent', () => {
    for (const word of ['true', 'True', 'y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON', '1'])
      expect(logsIn(`api_key: x\nlogs_enabled: ${word}\n`), word).toBe(true);
    for (const word of ['false', 'FALSE', 'n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF', '0'])
      expect(logsIn(`api_key: x\nlogs_enabled: ${word}\n`), word).toBe(false);
  });

  it('is unknown by words that the parser leaves texts', () => {
    for (const word of ['"yes"', "'on'", 'yEs', 'oN', 'maybe', '"off"'])
      expect(logsIn(`api_key: x\nlogs_enabled: ${word}\n`), word).toBeUndefined();
  });

  it('is on by the same words in the values of a chart and in a DatadogAgent', () => {
    expect(logsIn('datadog:\n  site: datadoghq.com\n  logs:\n    enabled: yes\n', 'values.yaml')).toBe(true);
    const agent =
      'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nspec:\n  features:\n    logCollection:\n      enabled: off\n';
    expect(logsIn(agent, 'agent.yaml')).toBe(false);
  });

  it('is unknown by such a word in a variable, which holds letters', () => {
    expect(logsIn(compose('DD_LOGS_ENABLED: yes'), 'compose.yaml')).toBeUndefined();
    expect(logsIn(compose('DD_LOGS_ENABLED: "on"'), 'compose.yaml')).toBeUndefined();
    expect(logsIn(compose('DD_LOGS_ENABLED: "true"'), 'compose.yaml')).toBe(true);
  });

  it('brings the findings that go with it', () => {
    const found = lint('site: datadoghq.com\nlogs_enabled: yes\n', 'datadog.yaml').map(({ rule }) => rule);
    expect(found).toContain('logs-may-use-tcp');
    const cured = 'site: datadoghq.com\nlogs_enabled: yes\nlogs_config:\n  force_use_http: on\n';
    expect(lint(cured, 'datadog.yaml').map(({ rule }) => rule)).not.toContain('logs-may-use-tcp');
  });
});
