import { expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import { read } from '../../src/network/reading';
import { networkOf } from '../network/network-of';
import { endpointFor, inAp2 } from './fixture';

it('leaves a host unknown while the endpoint is partly available, as also in a state that nobody knows', () => {
  const partly = endpointFor('lime.intake.ap2.datadoghq.com', { state: 'partial' });
  const { hosts, paths, unknowns } = diagnose(networkOf({ endpoints: read([partly]) }), inAp2);
  expect(hosts.find(({ host }) => host === 'trace.agent.ap2.datadoghq.com')?.verdict).toBe('unknown');
  expect(paths).toMatchObject([{ verdict: 'unknown' }]);
  expect(unknowns).toMatchObject([{ sentence: expect.stringContaining('partly') as string }]);
});
