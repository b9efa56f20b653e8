// @ts-check
// Kills a real VS Code in the middle of an apply and opens it again.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CreateSubnetCommand,
  CreateVpcCommand,
  DescribeVpcEndpointsCommand,
  EC2Client,
} from '@aws-sdk/client-ec2';
import { build } from 'esbuild';
import { installMoto } from '../moto/install-moto.mjs';
import { startMoto } from '../moto/start-moto.mjs';
import { folders, temporaryFolder } from '../process/folders.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { openBridge } from './bridge.mjs';
import { startKillProxy } from './kill-proxy.mjs';
import { copySampleWorkspace } from './sample.mjs';
import { openWindow } from './window.mjs';

const seconds = 90;
const region = 'us-east-1';
const prefix = `com.amazonaws.vpce.${region}.vpce-svc-`;
const services = [`${prefix}09a8006e245d1e7b8`, `${prefix}0ee865cd1c0a7ba32`];
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/**
 * @typedef {object} Stage
 * @property {string} extension
 * @property {string} emulator
 * @property {Awaited<ReturnType<typeof startKillProxy>>} proxy
 * @property {string} workspace
 * @property {string} place folder of all that the windows share
 * @property {string} tests
 */

/**
 * @param {string} extension folder of the extension under test
 * @returns {Promise<import('./outcome.mjs').Counts>}
 */
export async function runKilled(extension) {
  console.log('\nA window of VS Code that is killed');
  const program = await installMoto();
  if (program === undefined) {
    const sentence = 'moto_server is missing and could not be installed: pip install "moto[server]"';
    if (process.env['CI']) throw new Error(sentence);
    console.warn(`SKIPPED: ${sentence}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const moto = await startMoto(program);
  const proxy = await startKillProxy(moto.endpoint, { action: 'CreateVpcEndpoint', nth: 2 });
  const place = temporaryFolder('kill');
  const { workspace, temporary } = copySampleWorkspace();
  const tests = join(place, 'kill-window.js');
  try {
    await killAndFinish({ extension, emulator: moto.endpoint, proxy, workspace, place, tests });
    console.log('  ✓ A window that was killed in the middle of an apply loses nothing');
    return { passed: 1, failed: 0, skipped: 0 };
  } catch (error) {
    console.error(`  ✗ ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    proxy.stop();
    await moto.stop();
    for (const folder of [place, temporary]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @param {Stage} stage */
async function killAndFinish(stage) {
  const { emulator, proxy, place, tests } = stage;
  const ec2 = new EC2Client({ endpoint: emulator, region, credentials });
  const vpcId = await makeVpc(ec2);
  writeFileSync(
    join(place, 'credentials'),
    '[kill]\naws_access_key_id = test\naws_secret_access_key = test\n',
  );
  writeFileSync(join(place, 'config'), '');
  await build({
    entryPoints: [join(folders.repository, 'test/vscode/suite/kill-window.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const request = {
    ...{ way: 'same region', profile: 'kill', region, vpcId, site: 'datadoghq.com' },
    ...{ services, securityGroup: { kind: 'new' } },
  };

  const first = await open('begin', stage, JSON.stringify(request));
  await inTime('The first window did not come so far.', Promise.race([proxy.holding, first.testsEnded]));
  const { server, host } = JSON.parse(readFileSync(join(place, 'notes.json'), 'utf8'));
  // The server leads a process group of its own; the extension host may have left it.
  for (const pid of [-server, host]) killIfThere(pid);
  await first.close();
  expectJournal(place, 'step');

  const second = await open('finish', stage, '');
  const code = await inTime('The second window did not come to its end.', second.testsEnded).finally(() =>
    second.close(),
  );
  if (code !== 0) throw new Error(`The second window ended with code ${code}.`);
  expectJournal(place, 'closed');
  const { VpcEndpoints = [] } = await ec2.send(new DescribeVpcEndpointsCommand({}));
  const there = VpcEndpoints.map(({ ServiceName }) => ServiceName).sort();
  if (there.join() !== services.join()) throw new Error(`Endpoints are there of ${there.join(', ')}.`);
}

/**
 * A window on the data folder that both share, as when a person opens VS Code again.
 * @param {'begin' | 'finish'} part
 * @param {Stage} stage
 * @param {string} request
 */
async function open(part, { extension, proxy, workspace, place, tests }, request) {
  const bridge = await openBridge();
  const data = join(place, 'data');
  mkdirSync(data, { recursive: true });
  const window = await openWindow({
    extension,
    workspace,
    tests,
    data,
    settings: { 'privatelink.profiles': ['kill'], 'privatelink.awsEndpointUrl': proxy.url },
    env: {
      ...withoutAws(process.env),
      ...bridge.env,
      AWS_CONFIG_FILE: join(place, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: join(place, 'credentials'),
      PRIVATELINK_TEST_PAGE: 'reachable',
      PRIVATELINK_TEST_PART: part,
      PRIVATELINK_TEST_REQUEST: request,
      PRIVATELINK_TEST_NOTES: join(place, 'notes.json'),
    },
    log: `vscode-kill-${part}.log`,
    onOpen: bridge.connect,
  });
  return {
    testsEnded: window.testsEnded,
    async close() {
      await window.page
        .screenshot({ path: join(folders.artifacts, `kill-${part}.png`) })
        .catch(() => undefined);
      await window.close();
      bridge.close();
    },
  };
}

/** @param {EC2Client} ec2 */
async function makeVpc(ec2) {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: '10.40.0.0/16' }));
  const VpcId = Vpc?.VpcId;
  for (const [third, zone] of ['a', 'b'].entries()) {
    const place = { CidrBlock: `10.40.${third}.0/24`, AvailabilityZone: `${region}${zone}` };
    await ec2.send(new CreateSubnetCommand({ VpcId, ...place }));
  }
  return VpcId;
}

/**
 * What the last line of the one journal is about.
 * @param {string} place
 * @param {'step' | 'closed'} kind
 */
function expectJournal(place, kind) {
  const all = readdirSync(join(place, 'data'), { recursive: true, encoding: 'utf8' });
  const [journal = '', ...others] = all.filter((name) => name.endsWith('.jsonl'));
  if (journal === '' || others.length > 0) throw new Error('There is not one journal.');
  const last =
    readFileSync(join(place, 'data', journal), 'utf8')
      .trim()
      .split('\n')
      .at(-1) ?? '';
  const found = JSON.parse(last).kind;
  if (found !== kind) throw new Error(`The journal ends with ${last}`);
}

/** @param {number} pid */
function killIfThere(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/**
 * @template T
 * @param {string} sentence
 * @param {Promise<T>} work
 */
async function inTime(sentence, work) {
  /** @type {PromiseWithResolvers<never>} */
  const late = Promise.withResolvers();
  const timer = setTimeout(() => late.reject(new Error(sentence)), seconds * 1000);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}
