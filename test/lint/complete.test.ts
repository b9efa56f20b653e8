import { describe, expect, it } from 'vitest';
import { complete } from '../../src/lint/complete';
import { applyEdits } from '../../src/lint/apply-edits';

function at(marked: string, fileName = 'datadog.yaml'): ReturnType<typeof complete> {
  return complete(marked.replace('^', ''), fileName, marked.indexOf('^'));
}

function labels(marked: string, fileName?: string): readonly string[] {
  return at(marked, fileName).map(({ label }) => label);
}

describe('completion', () => {
  it('offers all sites, those with PrivateLink first', () => {
    expect(labels('api_key: x\nsite: ^\n')).toEqual([
      'datadoghq.com',
      'ap1.datadoghq.com',
      'ap2.datadoghq.com',
      'uk1.datadoghq.com',
      'us3.datadoghq.com',
      'us5.datadoghq.com',
      'datadoghq.eu',
      'ddog-gov.com',
      'us2.ddog-gov.com',
    ]);
    expect(at('api_key: x\nsite: ^\n')[1]?.detail).toContain('ap-northeast-1');
  });

  it('takes the place of what is written already', () => {
    const marked = 'api_key: x\nsite: ap1^\n';
    const [, ap1] = at(marked);
    if (ap1 === undefined) throw new Error('ap1 is not offered.');
    expect(applyEdits(marked.replace('^', ''), [ap1])).toBe('api_key: x\nsite: ap1.datadoghq.com\n');
  });

  it('offers switches with their default marked', () => {
    expect(at('logs_enabled: ^\nsite: datadoghq.com\n').map(({ label, detail }) => [label, detail])).toEqual([
      ['true', undefined],
      ['false', 'default'],
    ]);
  });

  it('offers the names below a section while its line does not parse yet', () => {
    const offered = labels(
      'logs_enabled: true\nlogs_config:\n  container_collect_all: true\n  for^\napi_key: x\n',
    );
    expect(offered).toContain('force_use_http');
    expect(offered).not.toContain('logs_enabled');
  });

  it('offers sections and settings at the top', () => {
    const offered = labels('api_key: x\nsite: datadoghq.com\n^\n');
    expect(offered).toEqual(expect.arrayContaining(['logs_enabled', 'logs_config', 'apm_config', 'proxy']));
  });

  it('offers names in an empty datadog.yaml', () => {
    expect(labels('^')).toContain('site');
    expect(labels('^', 'values.yaml')).toEqual([]);
  });

  it('knows the Agent file inside a ConfigMap', () => {
    const text =
      'kind: ConfigMap\ndata:\n  datadog.yaml: |\n    logs_enabled: true\n    logs_config:\n      fo^';
    expect(labels(text, 'map.yaml')).toContain('force_use_http');
  });

  it('offers variables and their values', () => {
    expect(labels('services:\n  a:\n    environment:\n      DD_LOGS^', 'compose.yaml')).toContain(
      'DD_LOGS_CONFIG_FORCE_USE_HTTP',
    );
    expect(labels('env:\n  - name: DD_SITE\n    value: ^', 'pod.yaml')).toContain('uk1.datadoghq.com');
    expect(labels('env:\n  - DD_LOGS_ENABLED=^', 'compose.yaml')).toEqual(['true', 'false']);
    expect(labels('env:\n  DD_LOGS_ENABLED: "^', 'values.yaml')).toEqual(['true', 'false']);
  });

  it('is silent in comments and in files of others', () => {
    expect(labels('api_key: x\nsite: datadoghq.com\n# si^\n')).toEqual([]);
    expect(labels('openapi: 3.0.0\nsi^\n', 'api.yaml')).toEqual([]);
  });
});
