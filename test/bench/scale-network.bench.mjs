// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { installMoto } from '../moto/install-moto.mjs';
import { startMoto } from '../moto/start-moto.mjs';
import { folders, temporaryFolder } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { bundled } from './bundled.mjs';
import { awsCliVersion, readWithCli } from './network/aws-cli.mjs';
import { endpointsInRegion, fillMoto, regions, zonesInAll, zonesThatMatter } from './network/fill-moto.mjs';

const delayMs = 100;
const bundle = join(folders.built, 'aws.js');
const env = {
  ...withoutAws(process.env),
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
};

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name:
    `A whole network through ${delayMs} ms a call: ${regions.length} regions with ${endpointsInRegion} endpoints each, ` +
    `${zonesInAll} zones of which ${zonesThatMatter} matter`,
  run: async () => {
    if (!existsSync(bundle)) return [{ what: 'network', missing: 'dist/aws.js is not built' }];
    const program = await installMoto();
    if (program === undefined) return [{ what: 'network', missing: 'moto_server is missing' }];
    const folder = temporaryFolder('bench');
    const moto = await startMoto(program);
    try {
      return await compare(moto.endpoint, folder);
    } finally {
      await moto.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/**
 * @param {string} moto
 * @param {string} folder
 * @returns {Promise<import('./run.mjs').Row[]>}
 */
async function compare(moto, folder) {
  const here = join(import.meta.dirname, 'network');
  /** @type {typeof import('./network/laboratory.ts')} */
  const laboratory = createRequire(import.meta.url)(await bundled(join(here, 'laboratory.ts'), folder));
  const reader = await bundled(join(here, 'read-once.ts'), folder);
  const far = await laboratory.startFarAws(moto, await fillMoto(moto, laboratory.datadogServices));
  const read = (/** @type {readonly [string, string]} */ [what, pace]) =>
    readInProcess(reader, far.port, what, pace);
  const roundTripsOf = async (/** @type {string} */ what) => {
    far.begin({ kind: 'rounds' });
    await read([what, 'unpaced']);
    return far.roundTrips();
  };
  const timed = async (/** @type {readonly [string, string]} */ how) => {
    far.begin({ kind: 'far', ms: delayMs });
    const time = await timeOf(() => read(how));
    return { time, calls: far.calls() };
  };
  try {
    const snapshotTrips = await roundTripsOf('snapshot');
    const treeTrips = await roundTripsOf('tree');
    const unpaced = await timed(['snapshot', 'unpaced']);
    const snapshot = await timed(['snapshot', 'paced']);
    const tree = await timed(['tree', 'paced']);
    const inRegion = regions.map((name) => snapshot.calls.filter((call) => isOfNetwork(call, name)).length);
    return [
      { what: 'complete, in a process of its own', value: snapshot.time, unit: 'ms', bar: 12_000 },
      { what: 'without the limit of 5 calls a second to Route 53', value: unpaced.time, unit: 'ms' },
      { what: 'round trips one after the other', value: snapshotTrips, unit: 'round trips', bar: 3 },
      { what: 'calls', value: snapshot.calls.length, unit: 'calls' },
      { what: 'calls, most in a region', value: Math.max(...inRegion), unit: 'calls', bar: 4 },
      { what: 'tree complete, in a process of its own', value: tree.time, unit: 'ms', bar: 12_000 },
      { what: 'tree, round trips one after the other', value: treeTrips, unit: 'round trips', bar: 3 },
      { what: 'tree, calls', value: tree.calls.length, unit: 'calls' },
      ...(await contender(far)),
    ];
  } finally {
    await far.stop();
  }
}

/**
 * @param {import('./network/far-aws.ts').FarAws} far
 * @returns {Promise<import('./run.mjs').Row[]>}
 */
async function contender(far) {
  const version = await awsCliVersion();
  if (version === undefined) {
    return [{ what: 'AWS CLI', missing: 'there is no aws, and it could not be installed' }];
  }
  far.begin({ kind: 'far', ms: delayMs });
  const endpointUrl = `http://127.0.0.1:${far.port}`;
  const time = await timeOf(async () =>
    check('The AWS CLI', await readWithCli({ endpointUrl, regions, domain: 'datadoghq.com', env })),
  );
  const waited = far.calls().reduce((sum, { begun, ended }) => sum + ended - begun, 0);
  const name = `AWS CLI ${version}, one call after the other`;
  return [
    { what: name, value: time, unit: 'ms' },
    { what: 'AWS CLI, of that waiting for answers', value: waited, unit: 'ms' },
    { what: 'AWS CLI, calls', value: far.calls().length, unit: 'calls' },
  ];
}

/**
 * @param {string} reader
 * @param {number} port
 * @param {string} what `snapshot`, which is also all that the AWS CLI reads, or `tree`, what the window shows
 * @param {string} pace
 */
async function readInProcess(reader, port, what, pace) {
  const child = tether(process.execPath, [reader, bundle, String(port), what, pace, ...regions], { env });
  const [found, errors, code] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    child.ended,
  ]);
  if (code !== 0) throw new Error(`The network was not read:\n${errors}`);
  check('The extension', JSON.parse(found));
}

/**
 * Who has not read everything has no time to show.
 * @param {string} who
 * @param {{ endpoints: number, zones: number, unread?: readonly string[] }} found
 */
function check(who, { endpoints, zones, unread = [] }) {
  const isWhole = endpoints === regions.length * endpointsInRegion && zones === zonesThatMatter;
  if (!isWhole || unread.length > 0) {
    throw new Error(`${who} read ${endpoints} endpoints and ${zones} zones.\n${unread.join('\n')}`);
  }
}

/** @param {{ service: string, region: string, action: string }} call @param {string} region */
function isOfNetwork(call, region) {
  return call.service === 'ec2' && call.region === region && call.action !== 'DescribeRegions';
}

/** @param {() => Promise<unknown>} work */
async function timeOf(work) {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
