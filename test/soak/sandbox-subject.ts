import type { Fault } from '../../src/sandbox/fault';
import { createSandbox } from '../../src/sandbox/sandbox';
import type { Subject } from './subject';

const kinds: readonly Fault['kind'][] = [
  ...(['throttled', 'internal error', 'login expired', 'no network', 'timed out', 'hang'] as const),
];
const calls: readonly NonNullable<Fault['calls']>[] = [
  {},
  { region: 'us-east-1' },
  { region: 'eu-west-2' },
  { action: 'sts:GetCallerIdentity' },
  { action: 'ec2:DescribeRegions' },
  { action: 'ec2:DescribeVpcs' },
  { action: 'ec2:DescribeVpcEndpoints' },
  { action: 'route53:ListHostedZones' },
  { action: 'route53:ListResourceRecordSets' },
];

/** The sandbox, whose hanging calls never end by themselves. */
export function sandboxSubject(): Subject {
  const sandbox = createSandbox({ now: () => 0 });
  const account = sandbox.account('sandbox');
  return {
    name: 'sandbox',
    open: () => Promise.resolve(account),
    regions: [],
    patienceMs: 250,
    harm: (chance) => {
      const fault: Fault = {
        kind: chance.one(kinds),
        strikes: 'before the effect',
        calls: chance.one(calls),
        ...(chance.number() < 0.5 ? { nth: 1 + chance.whole(20) } : {}),
      };
      sandbox.addFault(fault);
      return JSON.stringify(fault);
    },
    isEndless: (fault) => fault.includes('"hang"'),
    heal: () => sandbox.clearFaults(),
  };
}
