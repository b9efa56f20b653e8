import { expect, it } from 'vitest';
import { read } from '../../src/network/reading';
import { planFor } from '../../src/plan/plan-for';
import { endpoint } from '../network/network-of';
import { country, near, peeringRequest } from './hub-and-agents';
import { traces } from './requests';
import { stepNames } from './told-by';

function planWith(state: 'pending' | 'available') {
  const standing = endpoint({ serviceName: traces.name, privateDnsEnabled: false, state });
  return planFor(peeringRequest({ agents: [near] }), country({ here: { endpoints: read([standing]) } }));
}

it('leads no name to an endpoint of the hub before it is available', () => {
  const names = stepNames(planWith('pending'));
  const wait = names.findIndex((name) => name.startsWith('await-'));
  expect(wait).toBeGreaterThanOrEqual(0);
  expect(wait).toBeLessThan(names.findIndex((name) => name.startsWith('zone-')));
});

it('waits for none that is', () => {
  expect(planWith('available').steps.map(({ kind }) => kind)).not.toContain('await endpoint');
});
