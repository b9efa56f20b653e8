import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/lint/answer';
import { read } from '../../../src/lint/read';
import { diagnose } from '../../../src/diagnose/diagnose';
import { fileHosts, namesIn } from '../../../src/ui/evidence/file-hosts';
import { inUs1 } from '../../diagnose/fixture';
import { networkOf } from '../../network/network-of';

const diagnosis = diagnose(networkOf({}), inUs1);

function neededBy(text: string) {
  const [needed] = answer(read(text, '/etc/datadog-agent/datadog.yaml'), 'endpoints', { site: undefined });
  if (needed === undefined) throw new Error('The text names no site');
  return needed;
}

function hostsOf(text: string) {
  return fileHosts(neededBy(text), diagnosis);
}

describe('the hosts of a configuration file', () => {
  it('are rows of the diagnosis, each once', () => {
    const { hosts } = hostsOf('site: datadoghq.com\nlogs_enabled: true\n');
    const rows = diagnosis.hosts.map(({ host }) => host);
    expect(hosts.length).toBeGreaterThan(2);
    expect(hosts.filter((host) => !rows.includes(host))).toEqual([]);
    expect(new Set(hosts).size).toBe(hosts.length);
    expect(hosts).toContain('agent-http-intake.logs.datadoghq.com');
  });

  it('are judged by their own names, whichever row they belong to', () => {
    const needed = neededBy('site: datadoghq.com\ndd_url: https://7-52-0-app.agent.datadoghq.com\n');
    const named = diagnose(networkOf({}), { ...inUs1, names: namesIn(needed) });
    expect(fileHosts(needed, named).hosts).toContain('7-52-0-app.agent.datadoghq.com');
  });

  it('do not have what the file turns off', () => {
    const { hosts } = hostsOf('site: datadoghq.com\nlogs_enabled: false\napm_config:\n  enabled: false\n');
    expect(hosts).not.toContain('agent-http-intake.logs.datadoghq.com');
    expect(hosts).not.toContain('trace.agent.datadoghq.com');
  });
});
