import { describe, expect, it } from 'vitest';
import { read } from '../../../src/lint/read';

function isAgentFile(text: string, path: string): boolean {
  return read(text, path).configurations.some(({ format }) => format === 'datadog.yaml');
}

const small = 'site: datadoghq.eu\nlogs_enabled: true\n';
const plain = 'site: north\nlogs_enabled: true\n';

describe('a small file', () => {
  it.each([
    ['its own name', small, 'datadog.yaml'],
    ['its own name alone', plain, 'etc/datadog.yaml'],
    ['one setting under its own name', 'api_key: x\n', 'datadog.yaml'],
    ['the folder of the Agent', plain, '/etc/datadog-agent/agent.yaml'],
    ['the folder of the Agent on Windows', plain, 'C:\\ProgramData\\Datadog\\agent.yaml'],
    ['a name that speaks of Datadog', plain, 'deploy/web-datadog-agent.yml'],
    ['a Datadog site', small, 'agent.yaml'],
    ['a site that is nearly one', 'site: datadoghq.con\nlogs_enabled: true\n', 'agent.yaml'],
    ['the site for governments', 'site: ddog-gov.com\nlogs_enabled: true\n', 'agent.yaml'],
    ['a key in the form of Datadog', `api_key: ${'0123abcd'.repeat(4)}\nlogs_enabled: true\n`, 'agent.yaml'],
    ['a section that only the Agent has', 'logs_config: {use_http: true}\nsite: north\n', 'agent.yaml'],
    ['two sections that only the Agent has', 'logs_config: {}\napm_config: {}\n', 'agent.yaml'],
  ])("is the Agent's by %s", (_, text, path) => {
    expect(isAgentFile(text, path)).toBe(true);
  });

  it.each([
    ['two words that any program may use', plain, 'config/app.yaml'],
    ['a folder far above that speaks of Datadog', plain, '/src/datadog-demo/shop/config/app.yaml'],
    ['a key of another form', 'api_key: sk-123\nlogs_enabled: true\n', 'app.yaml'],
    ['many such words', `${plain}hostname: a\nlog_level: info\nskip_ssl_validation: true\n`, 'app.yaml'],
  ])("is not the Agent's by %s", (_, text, path) => {
    expect(isAgentFile(text, path)).toBe(false);
  });
});

describe('a ConfigMap in JSON', () => {
  it('is known by the name of the file in it, whatever that file sets', () => {
    const data = { 'datadog.yaml': 'site: datadoghq.eu\nhostname: box\n' };
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'ConfigMap', data });
    expect(read(text, 'map.json').configurations).toHaveLength(1);
  });
});

describe('a file of variables', () => {
  it.each(['/etc/datadog-agent/environment', 'C:\\datadog-agent\\environment'])(
    "is the Agent's where the Agent looks for it, whatever it sets: %s",
    (path) => {
      expect(read('DD_PROXY_HTTPS=http://proxy:3128\n', path).configurations).toHaveLength(1);
      expect(read('PATH=/bin\n', path).configurations).toEqual([]);
    },
  );

  it("is not the Agent's by a proxy, which applications have too", () => {
    expect(read('DD_PROXY_HTTPS=http://proxy:3128\nDD_ENV=prod\n', '.env').configurations).toEqual([]);
  });
});
