import { describe, expect, it } from 'vitest';
import { hover } from '../../src/lint/hover';
import { read } from '../../src/lint/read';

function hoverAt(marked: string, fileName = 'datadog.yaml'): ReturnType<typeof hover> {
  const offset = marked.indexOf('^');
  return hover(read(marked.replace('^', ''), fileName), offset, undefined);
}

describe('hover', () => {
  it('tells what a setting means, its default, its variables and what it does to a private connection', () => {
    const found = hoverAt('logs_enabled: true\nlogs_config:\n  force_use^_http: true\n');
    expect(found?.span).toEqual({ start: 34, end: 48 });
    expect(found?.markdown).toContain('`logs_config.force_use_http`');
    expect(found?.markdown).toContain('never falls back to TCP');
    expect(found?.markdown).toContain('Default: `false`');
    expect(found?.markdown).toContain('`DD_LOGS_CONFIG_FORCE_USE_HTTP`');
    expect(found?.markdown).toContain('**PrivateLink**');
    expect(found?.markdown).toContain('https://docs.datadoghq.com/agent/logs/log_transport/');
  });

  it('lists the endpoints for the configuration at the site, name or value', () => {
    for (const text of ['si^te: ap1.datadoghq.com\napi_key: x\n', 'site: ap1.dat^adoghq.com\napi_key: x\n']) {
      const markdown = hoverAt(text)?.markdown;
      expect(markdown).toContain('com.amazonaws.vpce.ap-northeast-1.vpce-svc-002d904d5e69340ad');
      expect(markdown).toContain('metrics.agent.ap1.datadoghq.com');
    }
  });

  it('says where a site has another private connection', () => {
    expect(hoverAt('site: us3.datad^oghq.com\napi_key: x\n')?.markdown).toContain('Azure Private Link');
  });

  it('knows variables too', () => {
    const text =
      'services:\n  agent:\n    image: datadog/agent:7\n    environment:\n      DD_LOGS_EN^ABLED: "true"\n';
    expect(hoverAt(text, 'compose.yaml')?.markdown).toContain('`logs_enabled`');
  });

  it('is silent at what it does not know, and in other files', () => {
    expect(hoverAt('logs_enabled: true\nmy_o^wn: 1\n')).toBeUndefined();
    expect(hoverAt('openapi: 3.0.0\nsi^te: datadoghq.com\n')).toBeUndefined();
  });
});
