import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect';
import { readNetwork } from '../../src/inventory/read-network';
import type { Account } from '../../src/network/account';
import type { Network } from '../../src/network/network';
import type { ProblemCode } from '../../src/problem';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { type FaultProxy, type FaultRule, startFaultProxy } from '../moto/fault-proxy';
import { motoAddress } from '../moto/moto-address';
import { prepareContractNetwork } from './contract-network';
import { resetMoto } from './moto-clients';
import { readingsOf } from './readings-of';

// Stands on the fault proxy in front of moto: a whole network is read while something fails.
const files = useAwsFiles();
const { signal } = new AbortController();
const regions = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];
/** Milliseconds that one attempt may take; three attempts, and the waits between them. */
const answer = 2_000;
const callMs = 3 * answer + 3_000;

let proxy: FaultProxy;
let vpcIds: readonly string[] = [];
let healthy: Network;
let callsOfHealthy = 0;
let account: Account;

beforeAll(async () => {
  await resetMoto(motoAddress());
  const { vpcId } = await prepareContractNetwork(motoAddress());
  vpcIds = [vpcId];
  proxy = await startFaultProxy(motoAddress());
});
afterAll(() => proxy.stop());

beforeEach(async () => {
  files.credentials('[ops]\naws_access_key_id = test\naws_secret_access_key = test\n');
  // moto's first answer from a region takes long.
  if (callsOfHealthy === 0) await read(await connected(30_000));
  account = await connected(answer);
  proxy.clear();
  healthy = await read(account);
  callsOfHealthy = proxy.calls.length;
  proxy.clear();
});

function connected(limit: number): Promise<Account> {
  const limits = { answer: limit };
  return connect({ profile: 'ops', endpointUrl: proxy.url, limits, route53Limiter: unlimited });
}

function read(from: Account): Promise<Network> {
  return readNetwork(from, { regions, vpcIds }, signal);
}

/** Reads under the faults, in time and with a number of calls that has an end; then without them, which is as before. */
async function readUnder(rules: readonly FaultRule[], roundTrips: number): Promise<Network> {
  for (const rule of rules) proxy.inject(rule);
  const began = performance.now();
  const network = await read(account);
  expect(performance.now() - began).toBeLessThan(roundTrips * callMs);
  expect(proxy.calls.length).toBeLessThanOrEqual(3 * callsOfHealthy);
  proxy.clear();
  expect(await read(account)).toEqual(healthy);
  return network;
}

const ofIreland = /^inRegion\.eu-west-1\.(vpcs|subnets|endpoints|endpointsForLambda|peerings)$/;
const vpcsOfIreland = /^inRegion\.eu-west-1\.vpcs$/;
const ireland = { region: 'eu-west-1' } as const;

const partial: readonly (readonly [string, FaultRule, ProblemCode, RegExp])[] = [
  [
    'a denial of one call',
    { fault: 'denial', action: 'DescribeSubnets' },
    'permission-missing',
    /\.subnets$/,
  ],
  ['a denial in one region', { fault: 'denial', ...ireland }, 'permission-missing', ofIreland],
  ['throttling without end in one region', { fault: 'throttling', ...ireland }, 'throttled', ofIreland],
  ['a region that never answers', { fault: 'hang', ...ireland }, 'timed-out', ofIreland],
  [
    'a region whose answers never end',
    { fault: 'endless body', ...ireland, action: 'DescribeVpcs' },
    'timed-out',
    vpcsOfIreland,
  ],
  ['a region that resets every connection', { fault: 'reset', ...ireland }, 'no-network', ofIreland],
  [
    'a proxy that answers HTML for a region',
    { fault: 'login page 200', ...ireland },
    'unexpected-answer',
    ofIreland,
  ],
  [
    'a paging token that AWS refuses',
    { fault: 'garbage token given', ...ireland, action: 'DescribeVpcs' },
    'invalid-request',
    vpcsOfIreland,
  ],
  [
    'a paging token that leads to itself',
    { fault: 'same token for ever', ...ireland, action: 'DescribeVpcs' },
    'unexpected-answer',
    vpcsOfIreland,
  ],
];

describe('a network read through', () => {
  it.each(partial)('%s lacks what it hits, and nothing else', async (_, rule, code, hit) => {
    const network = await readUnder([rule], 1);
    const paths = Object.keys(readingsOf(healthy));
    expect(paths.filter((path) => hit.test(path)).length).toBeGreaterThan(0);
    const expected = Object.fromEntries(paths.map((path) => [path, hit.test(path) ? code : 'read']));
    expect(readingsOf(network)).toEqual(expected);
  });

  it('bursts of throttling is whole', async () => {
    const actions = ['DescribeVpcs', 'DescribeSubnets', 'DescribeVpcEndpoints', 'GET /2013-04-01/hostedzone'];
    const rules = actions.map((action): FaultRule => ({ fault: 'throttling', action, times: 2 }));
    expect(await readUnder(rules, 3)).toEqual(healthy);
  });

  it.each([-3, 3])('a clock that is %i hours off is whole', async (hours) => {
    proxy.clock(hours * 3_600_000);
    expect(await read(account)).toEqual(healthy);
    expect(proxy.calls.length).toBeLessThanOrEqual(2 * callsOfHealthy);
  });

  it('ever new paging tokens comes to an end', async () => {
    proxy.inject({ fault: 'new token for ever', ...ireland, action: 'DescribeVpcs' });
    const { inRegion } = await read(account);
    expect(inRegion['eu-west-1']?.vpcs).toMatchObject({ problem: { code: 'unexpected-answer' } });
    expect(inRegion['eu-west-1']?.subnets.kind).toBe('read');
  });

  it('a login that expires half-way keeps what was read and says of the rest that it expired', async () => {
    const network = await readUnder([{ fault: 'expired token', after: 9 }], 3);
    const readings = Object.entries(readingsOf(network));
    const codes = new Set(readings.map(([, code]) => code));
    expect([...codes].sort()).toEqual(['expired-login', 'read']);
    const parts = readings.filter(([path]) => path.startsWith('inRegion.') && !path.endsWith('.services'));
    expect(parts.filter(([, code]) => code === 'read').length).toBeGreaterThan(0);
    expect(parts.filter(([, code]) => code === 'expired-login').length).toBeGreaterThan(0);
  });
});

const whole: readonly (readonly [FaultRule['fault'], ProblemCode])[] = [
  ['throttling', 'throttled'],
  ['denial', 'permission-missing'],
  ['expired token', 'expired-login'],
  ['hang', 'timed-out'],
  ['reset', 'no-network'],
  ['web page 502', 'unexpected-answer'],
  ['login page 200', 'unexpected-answer'],
  ['clock skew', 'no-credentials'],
];

describe('a network of which every call meets', () => {
  it.each(whole)('%s has that reason in every place', async (fault, code) => {
    const network = await readUnder([{ fault }], 3);
    // A region without a site is not asked for services.
    const asked = Object.entries(readingsOf(network)).filter(([path]) => !/\.services\b/.test(path));
    expect(asked.length).toBeGreaterThan(2);
    expect(new Set(asked.map(([, found]) => found))).toEqual(new Set([code]));
  });
});
