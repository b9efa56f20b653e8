import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import { read } from '../../src/network/reading';
import { endpointInterface, networkOf } from '../network/network-of';
import { endpointFor, inAp2 } from './fixture';

it('a host is unknown where an interface of its endpoint has IPv6 alone', () => {
  const host = 'trace.agent.ap2.datadoghq.com';
  const six = { ...endpointInterface('2'), addresses: ['fd00::2'] };
  const endpointInterfaces = read([endpointInterface('1'), six]);
  const network = networkOf({ endpoints: read([endpointFor(host)]), detail: { endpointInterfaces } });
  expect(diagnose(network, inAp2).hosts.find((row) => row.host === host)).toMatchObject({
    verdict: 'unknown',
    why: 'Interface eni-2 of endpoint vpce-0a1 has no IPv4 address.',
  });
});
