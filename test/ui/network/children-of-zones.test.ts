import { expect, it } from 'vitest';
import { notReadYet } from '../../../src/network/not-read-yet';
import { read, unread } from '../../../src/network/reading';
import { childrenOfZone } from '../../../src/ui/network/children-of-zones';
import { emptyState } from '../../../src/ui/network/snapshot/profile-state';
import { textOfAuthorization } from '../../../src/ui/network/text-of-zone';
import { region, valueRecord, zone } from '../../network/network-of';

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

it.each([
  ['open', 'may be associated', read([])],
  ['left over', 'authorization left over', read([{ region, vpcId: 'vpc-1' }])],
  ['not known', 'perhaps associated already', unread(notReadYet())],
] as const)('an authorization is %s where the associations say so', (use, words, associations) => {
  const authorizations = read([{ region, vpcId: 'vpc-1' }]);
  const row = {
    kind: 'zone',
    key: 'test/zones/Z1',
    state: emptyState('test'),
    zone: zone('a.example', [], { associations, authorizations }),
  } as const;
  const found = childrenOfZone(row).filter((one) => one.kind === 'authorization');
  expect(found.map((one) => one.use)).toEqual([use]);
  expect(found.map((one) => textOfAuthorization(one, []).description).join()).toContain(words);
});
