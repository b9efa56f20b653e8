import { describe, expect, it } from 'vitest';
import { privateLinkSites } from '../../../src/catalogue/sites';
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

  it.each(privateLinkSites.map(({ name }) => name))('of %s are judged by their own names', (site) => {
    const needed = neededBy(`site: ${site}\nlogs_enabled: true\n`);
    const names = namesIn(needed);
    expect(names.length).toBeGreaterThan(2);
    const named = diagnose(networkOf({}), { region: 'us-east-1', vpcId: 'vpc-0a1', site, names });
    const asked = named.hosts
      .filter(({ host }) => fileHosts(needed, named).hosts.includes(host))
      .map((row) => row.asked);
    expect(asked.toSorted()).toEqual([...new Set(names)].toSorted());
  });

  it('do not have what the file turns off', () => {
    const { hosts } = hostsOf('site: datadoghq.com\nlogs_enabled: false\napm_config:\n  enabled: false\n');
    expect(hosts).not.toContain('agent-http-intake.logs.datadoghq.com');
    expect(hosts).not.toContain('trace.agent.datadoghq.com');
  });
});
