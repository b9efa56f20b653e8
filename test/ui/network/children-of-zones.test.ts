import { expect, it } from 'vitest';
import { read } from '../../../src/network/reading';
import { childrenOfZone } from '../../../src/ui/network/children-of-zones';
import { emptyState } from '../../../src/ui/network/snapshot/profile-state';
import { valueRecord, zone } from '../../network/network-of';

it('records of one name that share its traffic have a key of their own each', () => {
  const records = ['10.0.1.10', '10.0.2.10'].map((address) => valueRecord('a.example', 'A', address));
  const row = {
    kind: 'zone',
    key: 'test/zones/Z1',
    state: emptyState('test'),
    zone: zone('a.example', records, { associations: read([]) }),
  } as const;
  expect(new Set(childrenOfZone(row).map(({ key }) => key)).size).toBe(2);
});
