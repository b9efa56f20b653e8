import { expect, it } from 'vitest';
import { read } from '../../../src/network/reading';
import { childrenOfVpc } from '../../../src/ui/network/children-of-vpc';
import { arrived } from '../../../src/ui/network/snapshot/changes-of-state';
import { emptyState } from '../../../src/ui/network/snapshot/profile-state';
import { endpoint, networkOf, vpc } from '../../network/network-of';

it('a VPC that has only superseded endpoints of a site misses all its services', () => {
  const old = endpoint({ serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-056576c12b36056ca' });
  const { inRegion } = networkOf({ endpoints: read([old]) });
  const state = {
    ...emptyState('ops'),
    inRegion: Object.fromEntries(Object.entries(inRegion).map(([name, region]) => [name, arrived(region)])),
  };
  const rows = childrenOfVpc({ kind: 'VPC', key: 'ops/vpc', state, vpc: vpc() });
  expect(rows.map(({ kind }) => kind)).toEqual(['endpoint', 'missing services']);
});
