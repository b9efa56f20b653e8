import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DescribeSecurityGroupsCommand, DescribeVpcEndpointsCommand } from '@aws-sdk/client-ec2';
import { build } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import type { ApplyTools } from '../../src/apply/tools';
import { connect } from '../../src/aws/connect';
import { us1 } from '../../src/catalogue/sites/us1';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import type { SameRegionRequest } from '../../src/plan/request';
import { JournalFolder } from '../../src/ui/plan/journal-folder';
import { unfinishedPlans } from '../../src/ui/plan/unfinished';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { motoAddress } from '../moto/moto-address';
import { region, resetMoto } from './moto-clients';
import type { Death, Orders } from './plan-driver';
import { credentials, ec2Of, makeVpc, readFor } from './plan-world';

// Stands on moto, which has no client tokens and no `pending`: what was made shows by its tags alone, which is harder
// than AWS makes it. The process that applies is a real one, and its end is SIGKILL.
const files = useAwsFiles();
const endpointUrl = motoAddress();
const titles = ['Metrics', 'Traces'];
const services = us1.services.filter(({ title }) => titles.includes(title)).map(({ name }) => name);

let place: string;
let program: string;
let folder: string;
let request: SameRegionRequest;
let tools: ApplyTools;
let journal: JournalFolder;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'privatelink-kill-'));
  program = join(place, 'driver.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'plan-driver.ts')],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // Packages of the SDK ask for Node's own modules with `require`.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
});

afterAll(() => rm(place, { recursive: true, force: true }));

beforeEach(async () => {
  files.credentials(credentials);
  await resetMoto(endpointUrl);
  const { vpcId } = await makeVpc(ec2Of(endpointUrl, region), 40);
  const account = await connect({ profile: 'plan', endpointUrl, route53Limiter: unlimited });
  folder = await mkdtemp(join(place, 'journal-'));
  journal = new JournalFolder(folder);
  tools = {
    accountOf: () => account,
    judge: () => new Map(),
    journal,
    signal: new AbortController().signal,
    progress: () => undefined,
    wait: () => Promise.resolve(),
  };
  request = {
    way: 'same region',
    profile: 'plan',
    region,
    vpcId,
    site: us1.name,
    services,
    securityGroup: { kind: 'new' },
  };
});

/** Runs the driver until it has ended; `seen` is told each line of the journal and may kill it. */
async function drive(death: Death | undefined, seen: (line: number, kill: () => void) => void) {
  const orders: Orders = { endpointUrl, folder, request, ...(death === undefined ? {} : { death }) };
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once('close', (_, signal) => resolve(signal)),
  );
  let lines = 0;
  createInterface(child.stdout).on('line', () => seen((lines += 1), () => child.kill('SIGKILL')));
  return ended;
}

async function plan(): Promise<Plan> {
  return planFor(request, await readFor(request, tools.accountOf));
}

/** What is there of the plan, counted by moto itself. */
async function there() {
  const ec2 = ec2Of(endpointUrl, region);
  const ofVpc = [{ Name: 'vpc-id', Values: [request.vpcId] }];
  const { VpcEndpoints = [] } = await ec2.send(new DescribeVpcEndpointsCommand({ Filters: ofVpc }));
  const { SecurityGroups = [] } = await ec2.send(new DescribeSecurityGroupsCommand({ Filters: ofVpc }));
  return {
    services: VpcEndpoints.filter(({ State }) => State?.toLowerCase() !== 'deleted')
      .map(({ ServiceName }) => ServiceName)
      .sort(),
    groups: SecurityGroups.filter(({ GroupName }) => GroupName !== 'default').length,
  };
}

/** Goes on as the next window does: with what the folder tells, and nothing else. */
async function unfinished(): Promise<Plan | undefined> {
  return (await unfinishedPlans(journal))[0];
}

async function expectWholeJournal({ id, steps }: Plan) {
  const entries = await journal.entries(id);
  const settled = entries.flatMap((entry) =>
    entry.kind === 'step' && (entry.phase === 'made' || entry.phase === 'already so') ? [entry.step] : [],
  );
  expect(steps.map(({ name }) => name).filter((name) => !settled.includes(name))).toEqual([]);
  expect(entries.at(-1)).toMatchObject({ kind: 'closed', how: 'made' });
}

async function finishAndLook(before: Plan) {
  const found = await unfinished();
  // Killed before the first line: nothing was begun, so nothing is to be finished.
  expect(found ?? before).toEqual(before);
  expect(await applyPlan(before, tools)).toMatchObject({ kind: 'done', notMade: [], uncertain: [] });
  expect(await there()).toEqual({ services: services.toSorted(), groups: 1 });
  await expectWholeJournal(before);
  expect(await unfinished()).toBeUndefined();
}

async function rollBackAndLook(before: Plan) {
  const entries = await journal.entries(before.id);
  expect(await rollback(before, entries, tools)).toMatchObject({ kind: 'restored', left: [] });
  expect(await there()).toEqual({ services: [], groups: 0 });
  expect(await unfinished()).toBeUndefined();
  expect((await plan()).steps).toEqual(before.steps);
}

async function die(death: Death, last: string): Promise<Plan> {
  const before = await plan();
  expect(await drive(death, () => undefined)).toBe('SIGKILL');
  expect((await journal.entries(before.id)).at(-1)).toMatchObject({ kind: 'step', step: last });
  return before;
}

describe('a process that is killed while it applies', () => {
  it.for<readonly [string, Death, string]>([
    ['the security group was made and not written down', { when: 'before', line: 5 }, 'security-group'],
    ['an endpoint was begun and not asked for', { when: 'after', line: 8 }, 'endpoint-traces'],
    ['an endpoint was made and not written down', { when: 'before', line: 9 }, 'endpoint-traces'],
    ['all was made and the plan not closed', { when: 'before', line: 16 }, 'await-metrics'],
  ])('is gone on with by the next one, each endpoint there once, where %s', async ([, death, last]) => {
    await finishAndLook(await die(death, last));
  });

  it.for<readonly [string, Death, string]>([
    ['the security group was made and not written down', { when: 'before', line: 5 }, 'security-group'],
    ['the last endpoint was made and not written down', { when: 'before', line: 11 }, 'endpoint-metrics'],
  ])('leaves nothing behind that rolling back does not find, where %s', async ([, death, last]) => {
    await rollBackAndLook(await die(death, last));
  });

  it('is gone on with wherever somebody else ended it', async () => {
    const before = await plan();
    const last = 1 + Math.floor(Math.random() * 14);
    const signal = await drive(undefined, (line, kill) => {
      if (line === last) kill();
    });
    expect({ last, signal }).toEqual({ last, signal: 'SIGKILL' });
    await finishAndLook(before);
  });
});
