import { describe, expect, it } from 'vitest';
import { findSetting, isOn } from '../../src/lint/configuration';
import { overridesIn } from '../../src/lint/overrides';
import { read } from '../../src/lint/read';

function only(text: string, fileName = 'compose.yaml') {
  const [configuration] = read(text, fileName).configurations;
  if (configuration === undefined) throw new Error('No configuration was found.');
  return configuration;
}

const service = (variables: string): string =>
  `services:\n  agent:\n    image: datadog/agent:7\n    environment:\n${variables}`;

const namesOf = (text: string, fileName?: string): readonly string[] =>
  overridesIn(only(text, fileName)).map(({ setting }) => setting.name);

describe('the overrides of a configuration', () => {
  it('leave out a variable that a stronger one of the same setting beats', () => {
    const one = '      DD_URL: https://relay.internal\n';
    const other = '      DD_DD_URL: https://other.internal\n';
    for (const text of [one + other, other + one]) expect(namesOf(service(text))).toEqual(['DD_DD_URL']);
    expect(namesOf(service(one))).toEqual(['DD_URL']);
  });

  it('keep it where the stronger one is empty, which the Agent passes over', () => {
    const text = service('      DD_URL: https://relay.internal\n      DD_DD_URL: ""\n');
    expect(namesOf(text)).toEqual(['DD_URL']);
  });

  it('leave it out where a template fills the stronger one', () => {
    const text = service('      DD_URL: https://relay.internal\n      DD_DD_URL: ${HOST}\n');
    expect(namesOf(text)).toEqual([]);
  });

  it('keep every copy, because each of them is sent', () => {
    const text =
      'site: datadoghq.com\nadditional_endpoints:\n  "https://a.internal": [x]\n  "https://b.internal": [y]\n';
    expect(namesOf(text, 'datadog.yaml')).toEqual(['additional_endpoints', 'additional_endpoints']);
  });
});

describe('an empty variable', () => {
  it('does not hide what another place says', () => {
    const custom =
      'datadog:\n  site: datadoghq.com\n  env:\n    - name: DD_SBOM_ENABLED\n      value: ""\nagents:\n  useConfigMap: true\n  customAgentConfig:\n    sbom:\n      enabled: true\n';
    const configuration = only(custom, 'values.yaml');
    expect(findSetting(configuration, 'sbom.enabled')?.from).toBe('file');
    expect(isOn(configuration, 'sbom.enabled', false)).toBe(true);
  });

  it('is found where there is nothing else, so that it can be filled', () => {
    const found = findSetting(only(service('      DD_SITE: ""\n')), 'site');
    expect(found?.value).toEqual({ kind: 'nothing' });
  });
});
