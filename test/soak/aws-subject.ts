import { connect } from '../../src/aws/connect';
import type { Fault } from '../moto/fault';
import { type FaultRule, startFaultProxy } from '../moto/fault-proxy';
import type { Spoiling } from '../moto/spoil';
import { unlimited } from '../aws/unlimited';
import type { Subject } from './subject';

const faults: readonly (Fault | Spoiling)[] = [
  'throttling',
  'denial',
  'expired token',
  'hang',
  'endless body',
  'reset',
  'web page 502',
  'login page 200',
  'clock skew',
  'garbage paging token',
  'garbage token given',
  'same token for ever',
];
const calls: readonly Omit<FaultRule, 'fault'>[] = [
  {},
  { service: 'ec2' },
  { service: 'route53' },
  { service: 'sts' },
  { region: 'us-east-1' },
  { region: 'eu-west-2' },
  { action: 'DescribeVpcs' },
  { action: 'DescribeSubnets', region: 'ap-northeast-1' },
  { action: 'DescribeVpcEndpoints' },
  { action: 'GET /2013-04-01/hostedzone' },
];

/** The SDK, through the fault proxy, to an emulator. */
export async function awsSubject(
  emulator: string,
): Promise<Subject & { readonly stop: () => Promise<void> }> {
  const proxy = await startFaultProxy(emulator);
  const limits = { connect: 1_000, answer: 10_000 };
  const account = await connect({ endpointUrl: proxy.url, limits, route53Limiter: unlimited });
  return {
    name: 'AWS',
    open: () => Promise.resolve(account),
    regions: ['eu-west-1'],
    // Three calls one after the other, each with three attempts and the waits between them.
    patienceMs: 45_000,
    harm: (chance) => {
      const rule: FaultRule = {
        fault: chance.one(faults),
        ...chance.one(calls),
        ...(chance.number() < 0.5 ? { after: chance.whole(30) } : {}),
        ...(chance.number() < 0.5 ? { times: 1 + chance.whole(10) } : {}),
      };
      proxy.inject(rule);
      return JSON.stringify(rule);
    },
    isEndless: () => false,
    heal: proxy.clear,
    stop: proxy.stop,
  };
}
