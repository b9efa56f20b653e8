import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../../src/network/endpoint';
import { read, unread } from '../../../src/network/reading';
import type { ProblemFacts } from '../../../src/problem';
import { childrenOf, rootRows } from '../../../src/ui/network/children-of-row';
import { arrived } from '../../../src/ui/network/snapshot/changes-of-state';
import type { NetworkRow } from '../../../src/ui/network/network-row';
import { type ProfileState, emptyState } from '../../../src/ui/network/snapshot/profile-state';
import { textOfEndpoint } from '../../../src/ui/network/text-of-endpoint';
import { textOfRow } from '../../../src/ui/network/text-of-row';
import { printTree } from '../print-tree';

const identity = arrived(read({ accountId: '123456789012', arn: 'arn:aws:iam::123456789012:user/ops' }));
const denied: ProblemFacts = {
  code: 'permission-missing',
  sentence: 'Could not read VPCs in eu-west-2.',
  remedy: 'Show the policy that allows it.',
};

function print(state: ProfileState): readonly string[] {
  const tree = { roots: rootRows([state]), childrenOf, textOf: textOfRow };
  return printTree<NetworkRow>(tree).split('\n');
}

describe('a network that cannot be read', () => {
  it('is one row with reason and remedy when nothing can', () => {
    const problem: ProblemFacts = {
      code: 'expired-login',
      sentence: 'The login has expired.',
      remedy: 'Log in.',
    };
    const nothing = arrived(unread(problem));
    const state = { ...emptyState('ops'), identity: nothing, regions: nothing, zones: nothing };
    expect(print(state)).toEqual(['The login has expired.  Log in.  [warning warning]']);
  });

  it('keeps the regions that can be read beside the one that cannot', () => {
    const region = (name: string) => ({
      region: name,
      vpcs: read([]),
      subnets: read([]),
      endpoints: read([]),
      endpointsForLambda: read([]),
      peerings: read([]),
      services: {},
    });
    const state: ProfileState = {
      ...emptyState('ops'),
      identity,
      regions: arrived(read([])),
      zones: arrived(read([])),
      inRegion: {
        'eu-west-2': arrived({ ...region('eu-west-2'), vpcs: unread(denied) }),
        'us-east-1': arrived(region('us-east-1')),
        'us-west-2': { isLoading: true },
      },
    };
    expect(print(state)).toEqual([
      'eu-west-2  not readable · uk1.datadoghq.com  [location]',
      '  Could not read VPCs in eu-west-2.  Show the policy that allows it.  [warning warning]',
      'us-east-1  0 VPCs · datadoghq.com  [location]',
      '  No VPCs in us-east-1.  [blank]',
      'us-west-2  reading  [loading~spin]',
      '  Reading us-west-2  [loading~spin]',
      'Private hosted zones  [globe]',
      '  No private zone of this account concerns a Datadog name.  [blank]',
    ]);
  });
});

describe('an emulator', () => {
  it('is called one, first of all', () => {
    const state = { ...emptyState('ops'), emulator: '127.0.0.1:5000', identity };
    const other = emptyState('sandbox');
    const [row] = rootRows([state, other]);
    expect(row && textOfRow(row).description).toBe('EMULATOR 127.0.0.1:5000 · 123456789012');
  });
});

describe('an endpoint', () => {
  const endpoint: Endpoint = {
    id: 'vpce-1',
    region: 'us-east-1',
    vpcId: 'vpc-1',
    ownerId: '123456789012',
    serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-09a8006e245d1e7b8',
    serviceRegion: 'us-east-1',
    state: 'available',
    privateDnsEnabled: true,
    dnsEntries: [],
    subnetIds: [],
    securityGroupIds: [],
    interfaceIds: [],
    tags: {},
  };
  const describeEndpoint = (change: Partial<Endpoint>) => {
    const { label, description, icon } = textOfEndpoint({ ...endpoint, ...change });
    return [label, description, icon.name];
  };

  it('says its service, its state and whether private DNS is on', () => {
    expect(describeEndpoint({})).toEqual(['Metrics', 'available · private DNS on', 'pass-filled']);
    expect(describeEndpoint({ state: 'pending' })).toEqual(['Metrics', 'pending · private DNS on', 'sync']);
    expect(describeEndpoint({ state: 'failed' })[2]).toBe('error');
  });

  it('of a superseded service has the title of its successor and is marked', () => {
    const serviceName = 'com.amazonaws.vpce.us-east-1.vpce-svc-056576c12b36056ca';
    expect(describeEndpoint({ serviceName })).toEqual([
      'Metrics',
      'available · private DNS on · superseded',
      'history',
    ]);
  });

  it('of an unknown service has its id', () => {
    const serviceName = 'com.amazonaws.vpce.us-east-1.vpce-svc-0000000000000000f';
    expect(describeEndpoint({ serviceName })[0]).toBe('vpce-svc-0000000000000000f');
  });
});
