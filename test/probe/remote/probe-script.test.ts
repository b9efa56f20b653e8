import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { intakeHostsOf } from '../../../src/catalogue/intake-host';
import { privateLinkSites } from '../../../src/catalogue/sites';
import { hostsToProbe } from '../../../src/probe/hosts-to-probe';
import { type Shell, probeScriptFor } from '../../../src/probe/remote/probe-script';

const shells: readonly Shell[] = ['POSIX', 'PowerShell'];
const files = { POSIX: 'probe.sh', PowerShell: 'probe.ps1' };
const golden = (shell: Shell) => join(import.meta.dirname, 'golden', files[shell]);

describe('the hosts to probe', () => {
  it.each(privateLinkSites.map((site) => [site.name, site] as const))(
    'of %s are names that can be looked up',
    (_, site) => {
      const hosts = hostsToProbe(site);
      expect(hosts.every((host) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host))).toBe(true);
      expect(new Set(hosts).size).toBe(hosts.length);
      const plain = intakeHostsOf(site).filter(({ asked }) => !asked.startsWith('*.'));
      expect(hosts).toEqual(expect.arrayContaining(plain.map(({ asked }) => asked)));
    },
  );

  it('hold a real intake for a wildcard', () => {
    const site = privateLinkSites.find(({ name }) => name === 'uk1.datadoghq.com');
    expect(site && hostsToProbe(site)).toContain('intake.synthetics.uk1.datadoghq.com');
  });
});

describe.each(shells)('the script for %s', (shell) => {
  it.each(privateLinkSites.map((site) => [site.name, site] as const))(
    'of %s holds its hosts and takes nothing',
    (_, site) => {
      const { text } = probeScriptFor(site, shell);
      const quoted = text.split('\n').map((line) => line.trim().replace(/^'(.*)'$/, '$1'));
      for (const host of hostsToProbe(site)) expect(quoted).toContain(host);
      // Systems Manager puts parameters in the place of {{ }}, and a script could read arguments.
      const beside = text.replace(/^ +within\(\) \{.*\}$/gm, '');
      expect(beside).not.toMatch(/\{\{|\$@|\$args\b|Invoke-Expression|\beval\b|\biex\b/);
      expect(text).toMatch(/^[\x20-\x7e\n]+$/);
    },
  );

  it('differs between sites in the site and its hosts alone', () => {
    const bodies = privateLinkSites.map((site) => {
      const known = new Set(hostsToProbe(site));
      const lines = probeScriptFor(site, shell).text.split('\n');
      return lines
        .filter((line) => !known.has(line.trim().replace(/'/g, '')) && !line.includes(site.name))
        .join('\n');
    });
    expect(new Set(bodies).size).toBe(1);
  });

  it('is the text that was read before', () => {
    const site = privateLinkSites.find(({ name }) => name === 'ap1.datadoghq.com');
    const text = site === undefined ? '' : probeScriptFor(site, shell).text;
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden(shell), text);
    expect(text).toBe(readFileSync(golden(shell), 'utf8'));
  });
});
