import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PrivateLinkSite, privateLinkSites } from '../../../src/catalogue/sites';
import { probeScriptFor } from '../../../src/probe/remote/probe-script';
import { readProbeOutput } from '../../../src/probe/remote/read-probe-output';
import { temporaryFolder } from '../../process/folders.mjs';

const site = siteCalled('ap1.datadoghq.com');
const instanceId = 'i-0123456789abcdef0';

function siteCalled(name: string): PrivateLinkSite {
  const found = privateLinkSites.find((one) => one.name === name);
  if (found === undefined) throw new Error(`The catalogue does not hold ${name}.`);
  return found;
}

/** What every system has, found beforehand: what a test does not stand in for must not be there. */
const tools = ['awk', 'sed', 'sort', 'paste', 'tr', 'grep', 'head'];

/** Runs the script where only the given programs exist beside those. */
function run(programs: Readonly<Record<string, string>>, of: PrivateLinkSite = site): string {
  const folder = temporaryFolder('posix-probe');
  try {
    for (const tool of tools) {
      symlinkSync(
        execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(),
        join(folder, tool),
      );
    }
    for (const [name, body] of Object.entries(programs)) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(folder, name), 0o755);
    }
    const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', probeScriptFor(of, 'POSIX').text], {
      env: { PATH: folder },
      encoding: 'utf8',
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one outcome that all hosts have. */
function outcomeOf(programs: Readonly<Record<string, string>>) {
  const { observations, missing, refusedLines } = readProbeOutput(run(programs), site, instanceId);
  expect({ missing, refusedLines }).toEqual({ missing: [], refusedLines: 0 });
  const outcomes = new Set(observations.map(({ dns, tcp, tls }) => JSON.stringify({ dns, tcp, tls })));
  expect(outcomes.size).toBe(1);
  return JSON.parse([...outcomes][0] ?? '') as unknown;
}

const getent =
  'echo "10.0.1.5        STREAM $2"; echo "10.0.1.5        DGRAM"; echo "10.0.0.5        STREAM"';
const dns = { kind: 'addresses', addresses: ['10.0.0.5', '10.0.1.5'], aliases: [] };

describe.skipIf(process.platform === 'win32')('the script for POSIX shells, on an instance', () => {
  it('that has nothing but a shell says that it tried nothing', () => {
    expect(outcomeOf({})).toEqual({ dns: { kind: 'not told' } });
  });

  it('that only resolves says what to', () => {
    expect(outcomeOf({ getent })).toEqual({ dns });
  });

  it.each([
    ['Server: 10.0.0.2\nAddress: 10.0.0.2:53\n\nName: x\nAddress: 10.0.1.5\nAddress: 10.0.0.5\n', dns],
    [
      'Server: 10.0.0.2\nAddress 1: 10.0.0.2 a.b\n\nName: x\nAddress 1: 10.0.1.5 a.b\nAddress 2: 10.0.0.5 c.d\n',
      dns,
    ],
    ["Server: 10.0.0.2\n** server can't find x: NXDOMAIN\n", { kind: 'nxdomain' }],
    [';; connection timed out; no servers could be reached\n', { kind: 'no answer' }],
  ])('asks nslookup where getent finds nothing: %#', (answer, expected) => {
    expect(outcomeOf({ getent: 'exit 2', nslookup: `printf '%s' "${answer}"` })).toEqual({ dns: expected });
  });

  it.each([
    [0, 'connects 1', 'open', { kind: 'names match', names: [] }],
    [35, 'curl: (35) reset\nconnects 1', 'open', { kind: 'failed' }],
    [28, 'connects 1', 'open', { kind: 'timed out' }],
    [
      60,
      'curl: (60) SSL: no alternative certificate subject name matches\nconnects 1',
      'open',
      { kind: 'names differ', names: [] },
    ],
    [
      60,
      'curl: (60) SSL certificate problem: unable to get local issuer\nconnects 1',
      'open',
      { kind: 'not trusted', names: [] },
    ],
    [28, 'curl: (28) Connection timed out\nconnects 0', 'timed out', undefined],
    [7, 'curl: (7) Failed to connect: Connection refused\nconnects 0', 'refused', undefined],
    [7, 'curl: (7) Failed to connect: No route to host\nconnects 0', 'unreachable', undefined],
    [2, 'curl: (2) something else\nconnects 0', undefined, undefined],
  ])('without openssl reads what curl says: %s %s', (code, said, tcp, tls) => {
    const curl = `printf '%s\\n' "${said}"; exit ${code}`;
    expect(outcomeOf({ getent, curl })).toEqual(JSON.parse(JSON.stringify({ dns, tcp, tls })));
  });

  it.each([
    ['Verify return code: 18 (self-signed certificate)', 'not trusted'],
    ['Verify return code: 0 (ok)', 'names match'],
    [
      'subject=CN = Verify return code: 0 (ok)\n    Verify return code: 20 (unknown)\n    Verify return code: 0 (ok)',
      'not trusted',
    ],
  ])('believes what openssl says of trust, and not what the host says: %s', (said, kind) => {
    const certificate = `echo ' DNS:*.${site.name}, DNS:*.logs.${site.name}, DNS:*.agent.${site.name}'`;
    const handshake = `printf '%s\\n' CONNECTED 'BEGIN CERTIFICATE' "${said}"`;
    const output = run({ getent, openssl: `if [ "$1" = x509 ]; then ${certificate}; else ${handshake}; fi` });
    const { observations } = readProbeOutput(output, site, instanceId);
    const api = observations.find(({ host }) => host === `api.${site.name}`);
    expect(api?.tls?.kind).toBe(kind);
  });

  it('says in less than Systems Manager keeps what it has to say at its longest', () => {
    const addresses = [1, 2, 3, 4, 5, 6].map((zone) => `echo "10.100.10${zone}.25${zone} STREAM"`).join('; ');
    const names = 'DNS:*.something-of-somebody-else.example.com, DNS:something-of-somebody-else.example.com';
    const openssl = `if [ "$1" = x509 ]; then echo ' ${names}'; else echo CONNECTED; echo BEGIN CERTIFICATE; fi`;
    const output = run({ getent: addresses, openssl }, siteCalled('uk1.datadoghq.com'));
    expect(output).toContain('tls=names-differ names=*.something');
    // https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetCommandInvocation.html
    expect(output.length).toBeLessThan(24_000);
  });
});

describe('the script for POSIX shells', () => {
  it.each(privateLinkSites.map((one) => [one.name, one] as const))(
    'of %s is what a shell can read',
    (name, one) => {
      const script = probeScriptFor(one, 'POSIX');
      expect(spawnSync('/bin/sh', ['-n'], { input: script.text, encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      });
      expect(script.text.split('\n')).toContain(`site='${name}'`);
    },
  );
});
