import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateLinkSites } from '../../src/catalogue/sites';
import { showingOf } from '../../src/diagnose/evidence/showing';
import type { Observation } from '../../src/probe/observation';
import { readProbeOutput } from '../../src/probe/remote/read-probe-output';
import { temporaryFolder } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { kinds } from './namespace-kinds';

interface Timed<T> {
  readonly seen: T;
  readonly milliseconds: number;
}

interface World {
  readonly hosts: readonly string[];
  readonly server: Timed<readonly Observation[]>;
  readonly system: Timed<readonly Observation[]>;
  readonly dropped: Timed<readonly Observation[]>;
  readonly answered: Timed<readonly Observation[]>;
  readonly script: Timed<string>;
}

const obstacle = whyNoNamespaces();
if (obstacle !== undefined) process.stderr.write(`SKIPPED: no network namespaces here: ${obstacle}\n`);

describe.skipIf(obstacle !== undefined)('in a network of its own', () => {
  const folder = temporaryFolder('namespace');
  let world: World;
  beforeAll(async () => {
    const outfile = join(folder, 'world.mjs');
    const entry = join(import.meta.dirname, 'namespace-world.ts');
    await build({
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    });
    const child = tether('unshare', ['--net', '--mount', process.execPath, outfile, folder]);
    const [errors, code] = await Promise.all([text(child.stderr), child.ended, text(child.stdout)]);
    if (code !== 0) throw new Error(errors);
    world = JSON.parse(readFileSync(join(folder, 'seen.json'), 'utf8')) as World;
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['server', 'system'] as const)(
    'the probe that asks the %s sees every kind of host as it is',
    (by) => {
      const { seen, milliseconds } = world[by];
      expect(seen.map(inShort)).toEqual(world.hosts.map((host, index) => expected(host, index)));
      expect(milliseconds).toBeLessThan(12_500);
    },
  );

  it('the chosen server shows the anchors between', () => {
    const [, second] = world.server.seen;
    expect(second?.dns).toMatchObject({ aliases: ['anchor-1.intake.uk1.datadoghq.com'] });
  });

  it('the script sees the same from an instance', () => {
    const site = privateLinkSites.find(({ name }) => name === 'uk1.datadoghq.com');
    if (site === undefined) throw new Error('The catalogue has no such site.');
    const output = readProbeOutput(world.script.seen, site, 'i-0123456789abcdef0');
    expect(output).toMatchObject({ missing: [], refusedLines: 0 });
    // Without nslookup nobody on an instance can tell a name that does not exist from a server that fails.
    const hasNslookup = spawnSync('sh', ['-c', 'command -v nslookup']).status === 0;
    const wanted = world.hosts.map((host, index) => {
      const one = expected(host, index < kinds.length ? index : 0);
      return one.verdict === 'nxdomain' && !hasNslookup ? { ...one, verdict: 'unknown' } : one;
    });
    expect(output.observations.map(inShort)).toEqual(wanted);
    expect(world.script.milliseconds).toBeLessThan(60_000);
  });

  it('58 hosts that answer take less than 3 s, and none that does is bounded by the time allowed', () => {
    expect(world.answered.seen.every(({ tls }) => tls?.kind === 'names match')).toBe(true);
    expect(world.answered.milliseconds).toBeLessThan(3_000);
    expect(world.dropped.seen.every(({ tcp }) => tcp === 'timed out')).toBe(true);
    expect(world.dropped.milliseconds).toBeLessThan(12_500);
  });
});

function expected(host: string, index: number) {
  const kind = kinds[index % kinds.length];
  return { host, verdict: kind?.verdict, tcp: kind?.tcp, tls: kind?.tls };
}

/** What stands for an endpoint in that network. */
const interfaces = { addresses: ['10.66.0.10'], isWhole: true };

function inShort(observation: Observation) {
  const { host, tcp, tls } = observation;
  const { verdict } = showingOf(observation, ['10.66.0.0/16'], interfaces);
  return { host, verdict, tcp, tls: tls?.kind };
}

/** Undefined where this machine lets us have a network of our own. */
function whyNoNamespaces(): string | undefined {
  if (process.platform !== 'linux') return `this is ${process.platform}`;
  const attempt =
    'ip link add v0 type veth peer name v1 && mount --bind /etc/hostname /etc/hostname && openssl version';
  const args = ['--net', '--mount', 'sh', '-c', attempt];
  const { status, stderr, error } = spawnSync('unshare', args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}
