import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect';
import type { Account } from '../../src/network/account';
import type { ProblemCode } from '../../src/problem';
import { useAwsFiles } from '../aws/aws-files';
import { unlimited } from '../aws/unlimited';
import { problemFrom } from '../contract/problem-from';
import type { Fault } from '../moto/fault';
import { type FaultProxy, startFaultProxy } from '../moto/fault-proxy';
import { motoAddress } from '../moto/moto-address';
import { resetMoto } from './moto-clients';

// Stands on the fault proxy in front of moto: real SDK, real HTTP, faults that moto does not have.
const files = useAwsFiles();
const signal = new AbortController().signal;
const at = (region: string) => ({ region, signal });
/** Short where a test must run into them; else moto's first answer from a region has its time. */
const limitMs = (fault: Fault) => (codes[fault] === 'timed-out' ? 1_000 : 20_000);

let proxy: FaultProxy;
beforeAll(async () => {
  await resetMoto(motoAddress());
  proxy = await startFaultProxy(motoAddress());
});
afterAll(() => proxy.stop());
beforeEach(() => proxy.clear());

function account(answer = 20_000): Promise<Account> {
  files.credentials('[ops]\naws_access_key_id = test\naws_secret_access_key = test\n');
  return connect({ profile: 'ops', endpointUrl: proxy.url, limits: { answer }, route53Limiter: unlimited });
}

const codes: Readonly<Record<Fault, ProblemCode>> = {
  throttling: 'throttled',
  denial: 'permission-missing',
  'expired token': 'expired-login',
  hang: 'timed-out',
  'endless body': 'timed-out',
  reset: 'no-network',
  'web page 502': 'unexpected-answer',
  'login page 200': 'unexpected-answer',
  'clock skew': 'no-credentials',
  'garbage paging token': 'invalid-request',
};
const faults = Object.entries(codes) as [Fault, ProblemCode][];

const reads: readonly (readonly [string, string, (aws: Account) => Promise<unknown>])[] = [
  ['EC2', 'Could not read VPCs in eu-west-1: ', (aws) => aws.vpcs(at('eu-west-1'))],
  [
    'Resolver',
    'Could not read Resolver rules in eu-west-1: ',
    (aws) => aws.resolverRules(at('eu-west-1'), 'vpc-1'),
  ],
  ['Route 53', 'Could not list private zones: ', (aws) => aws.zones(['datadoghq.com'], signal)],
  ['STS', 'Could not find out which AWS account this is: ', (aws) => aws.identity(signal)],
];

describe.each(faults)('%s', (fault, code) => {
  // What must run into a time limit is tried on the two ways to send alone.
  const tried = code === 'timed-out' ? reads.slice(0, 2) : reads;
  it.each(tried)(
    'of %s ends as a problem within the time limits, and is over when it is over',
    async (_, start, read) => {
      const aws = await account(limitMs(fault));
      proxy.inject({ fault });
      const began = performance.now();
      const { facts } = await problemFrom(read(aws));
      // Three attempts and the waits between them.
      expect(performance.now() - began).toBeLessThan(3 * limitMs(fault) + 3_000);
      expect(facts.code).toBe(code);
      expect(facts.sentence.startsWith(start), facts.sentence).toBe(true);
      proxy.clear();
      await read(aws);
    },
  );
});

describe('a fault', () => {
  it('in one region leaves the others alone', async () => {
    const aws = await account();
    proxy.inject({ fault: 'denial', region: 'eu-west-1', action: 'DescribeVpcs' });
    const regions = ['us-east-1', 'eu-west-1', 'ap-northeast-1'];
    const results = await Promise.allSettled(regions.map((region) => aws.vpcs(at(region))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    // The subnets of that region are still to be had.
    expect((await aws.subnets(at('eu-west-1'))).length).toBeGreaterThan(0);
  });

  it.each<Fault>(['throttling', 'reset', 'web page 502', 'hang'])(
    'that passes (%s) is not seen',
    async (fault) => {
      const aws = await account(limitMs(fault));
      proxy.inject({ fault, times: 2, action: 'DescribeVpcs' });
      expect((await aws.vpcs(at('us-east-1'))).length).toBeGreaterThan(0);
      expect(proxy.calls.map(({ action }) => action)).toEqual([
        'DescribeVpcs',
        'DescribeVpcs',
        'DescribeVpcs',
      ]);
    },
  );

  it('of a denial or an expired token is not repeated', async () => {
    const aws = await account();
    for (const fault of ['denial', 'expired token'] as const) {
      proxy.clear();
      proxy.inject({ fault });
      await problemFrom(aws.vpcs(at('us-east-1')));
      expect(proxy.calls).toHaveLength(1);
    }
  });

  it('after an endpoint was made does not make it twice: the token of the request is repeated', async () => {
    const aws = await account();
    const [vpc] = await aws.vpcs(at('us-east-1'));
    const [subnet] = await aws.subnets(at('us-east-1'));
    proxy.clear();
    proxy.inject({ fault: 'reset', action: 'CreateVpcEndpoint', times: 1 });
    const made = await aws.createEndpoint('make', at('us-east-1'), {
      vpcId: vpc?.id ?? '',
      serviceName: 'com.amazonaws.us-east-1.kms',
      serviceRegion: 'us-east-1',
      subnetIds: [subnet?.id ?? ''],
      securityGroupIds: [],
      privateDns: 'off',
      tags: {},
      token: 'once',
    });
    expect(made?.id).toMatch(/^vpce-/);
    expect(proxy.calls.map(({ action }) => action)).toEqual(['CreateVpcEndpoint', 'CreateVpcEndpoint']);
  });
});
