import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sideOf } from '../../src/diagnose/path/side';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import { joinNetworks } from '../../src/network/join-networks';
import type { Network } from '../../src/network/network';
import { type Reading, read, unread } from '../../src/network/reading';
import type { VpcDetail } from '../../src/network/vpc-detail';
import { aliasTo, endpoint, networkOf, region, securityGroup, vpc, vpcId, zone } from './network-of';

const ownerId = '222222222222';
const lime = 'lime.intake.ap2.datadoghq.com';
const refused = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.' });
const theirs = endpoint({
  serviceName: 'com.amazonaws.vpce.ap-southeast-2.vpce-svc-0a1',
  ownerId,
  dnsEntries: [{ name: lime, zoneId: 'ZHIDDEN' }],
});
const vpcs = read([vpc({ ownerId })]);
const forward = { id: 'rr-1', domain: lime, kind: 'forward', targets: ['10.9.9.9'] } as const;

/** Whom the VPC is shared with: its listings know nothing of what the owner made. */
function participant(detail: Partial<VpcDetail> = {}): Network {
  return networkOf({ vpcs, detail: { endpointInterfaces: read([]), ...detail } });
}

function owner(
  detail: Partial<VpcDetail> = {},
  endpoints: Reading<readonly (typeof theirs)[]> = read([theirs]),
) {
  return of(ownerId, networkOf({ vpcs, endpoints, detail }));
}

function of(accountId: string, network: Network): Network {
  return { ...network, identity: read({ accountId, arn: '' }) };
}

function kindIn(network: Network): string {
  return resolve(lime, viewVpc(network, region, vpcId)).kind;
}

function detailIn(network: Network): VpcDetail | undefined {
  return network.vpcDetails[vpcId];
}

describe('a VPC of another account', () => {
  it('is judged by what its owner reads, and by nothing else', () => {
    expect(kindIn(participant())).toBe('unknown');
    expect(kindIn(joinNetworks(participant(), [owner()]))).toBe('private');
    expect(kindIn(joinNetworks(participant(), [owner({ resolverRules: read([forward]) })]))).toBe(
      'elsewhere',
    );
    const { vpcDetails, ...withoutDetail } = owner();
    expect(Object.keys(vpcDetails)).toEqual([vpcId]);
    expect(kindIn(joinNetworks(participant(), [{ ...withoutDetail, vpcDetails: {} }]))).toBe('unknown');
    expect(kindIn(joinNetworks(participant(), [owner({}, refused)]))).toBe('unknown');
    const elsewhere = { ...owner(), inRegion: {} };
    expect(kindIn(joinNetworks(participant(), [elsewhere]))).toBe('unknown');
  });

  it('of which the owner could not read a part is unknown, whatever the other one got of it', () => {
    const parts = ['resolverRules', 'profiles', 'firewall'] as const;
    for (const part of parts) {
      const joined = joinNetworks(participant(), [owner({ [part]: refused })]);
      expect([part, kindIn(joined)]).toEqual([part, 'unknown']);
      expect(detailIn(joined)?.[part]).toEqual(refused);
    }
    for (const part of ['zones', 'routeTables', 'networkAcls', 'endpointInterfaces'] as const)
      expect(detailIn(joinNetworks(participant(), [owner({ [part]: refused })]))?.[part]).toEqual(refused);
  });

  it('has the same attributes for both', () => {
    const blind = { dns: refused };
    expect(kindIn(joinNetworks(participant(), [owner(blind)]))).toBe('private');
    expect(kindIn(joinNetworks(participant(blind), [owner(blind)]))).toBe('unknown');
    expect(kindIn(joinNetworks(participant(), [owner({ nameServers: refused })]))).toBe('unknown');
  });

  it('has the security groups of both', () => {
    const securityGroups = read([securityGroup({ id: 'sg-agents' })]);
    const joined = joinNetworks(participant({ securityGroups }), [owner()]);
    const groups = detailIn(joined)?.securityGroups;
    expect(groups?.kind === 'read' && groups.value.map(({ id }) => id)).toEqual(['sg-1', 'sg-agents']);
  });

  it('is not taken for one that was looked into where only one it is shared with did', () => {
    const { vpcDetails, ...own } = owner();
    expect(vpcDetails).not.toEqual({});
    const joined = joinNetworks({ ...own, vpcDetails: {} }, [of('111111111111', participant())]);
    expect(joined.vpcDetails).toEqual({});
  });

  it('keeps whose reading stands for it where its owner was not asked', () => {
    const stranger = of('333333333333', participant());
    const { vpcDetails, ...own } = participant();
    expect(vpcDetails).not.toEqual({});
    const joined = joinNetworks({ ...own, vpcDetails: {} }, [stranger]);
    expect(detailIn(joined)?.readBy).toBe('333333333333');
    expect(kindIn(joined)).toBe('unknown');
    expect(sideOf(joined, region, vpcId)).toMatchObject({ detail: undefined, ownerId });
    expect(sideOf(participant(), region, vpcId)).toMatchObject({ detail: undefined, ownerId });
    expect(sideOf(joinNetworks(participant(), [owner()]), region, vpcId).detail?.readBy).toBe(ownerId);
    const unlooked = joinNetworks(participant(), [{ ...owner(), vpcDetails: {} }]);
    expect(sideOf(unlooked, region, vpcId)).toMatchObject({ detail: undefined, ownerId });
  });

  it('stays what its owner reads where the others joined in', () => {
    const own = owner({ resolverRules: read([forward]) });
    expect(kindIn(joinNetworks(own, [of('111111111111', participant())]))).toBe('elsewhere');
  });

  it('is unknown where nobody knows whose account the profile is of', () => {
    const own = { ...participant(), identity: refused };
    expect(kindIn(own)).toBe('unknown');
    expect(joinNetworks(own, [owner()])).toBe(own);
    expect(kindIn(networkOf({ vpcs: refused, endpoints: read([theirs]) }))).toBe('unknown');
  });
});

describe('two profiles of another account', () => {
  const target = {
    ...theirs,
    vpcId: 'vpc-0b2',
    privateDnsEnabled: false,
    dnsEntries: [{ name: 'vpce-0a1.x.vpce.amazonaws.com', zoneId: 'Z' }],
  };
  const gone = valueZone('10.0.0.9');
  const good = zone(lime, [aliasTo(lime, target)]);
  const listed = { id: good.id, name: lime, owner: { kind: 'account', id: ownerId } } as const;
  const own = networkOf({ detail: { zones: read([listed]) } });
  const theirNetwork = (zones: Network['zones'], endpoints = [target]) =>
    of(ownerId, networkOf({ vpcs, zones, endpoints: read(endpoints) }));

  function valueZone(address: string) {
    return zone(lime, [{ name: lime, type: 'A', target: { kind: 'values', values: [address], ttl: 60 } }]);
  }

  it('that tell a zone alike are one', () => {
    const both = [theirNetwork(read([good])), theirNetwork(read([good]))];
    expect(kindIn(joinNetworks(own, both))).toBe('private');
    expect(kindIn(joinNetworks(own, [theirNetwork(refused), theirNetwork(read([good]))]))).toBe('private');
    const halfRead = { ...good, records: refused };
    expect(kindIn(joinNetworks(own, [theirNetwork(read([halfRead])), theirNetwork(read([good]))]))).toBe(
      'private',
    );
  });

  it.each([
    ['its records', read([gone])],
    ['its associations', read([{ ...good, associations: read([{ region, vpcId: 'vpc-9' }]) }])],
    ['whether it is there', read([])],
  ])('that differ in %s leave it unknown, whichever comes first', (what, older) => {
    const [one, two] = [theirNetwork(read([good])), theirNetwork(older)];
    for (const both of [
      [one, two],
      [two, one],
    ]) {
      const kind = kindIn(joinNetworks(own, both));
      // The VPC lists the zone, so who else it is associated with decides nothing.
      expect([what, kind]).toEqual([what, what === 'its associations' ? 'private' : 'unknown']);
      const { zones } = joinNetworks(own, both);
      const [first] = zones.kind === 'read' ? zones.value : [];
      if (what === 'its associations') expect(first?.associations.kind).toBe('unread');
    }
  });

  it('that differ in what is in a VPC leave that unread, also in the order of firewall rules', () => {
    const rule = (action: 'allow' | 'block') =>
      ({
        groupId: 'frg-1',
        action,
        matches: { kind: 'domains', domains: ['*'] },
        inspects: 'whole chain',
      }) as const;
    const rules = [rule('allow'), rule('block')];
    const [one, two] = [owner({ firewall: read(rules) }), owner({ firewall: read(rules.toReversed()) })];
    expect(kindIn(joinNetworks(participant(), [one, one]))).toBe('private');
    for (const both of [
      [one, two],
      [two, one],
    ])
      expect(kindIn(joinNetworks(participant(), both))).toBe('unknown');
    const groups = [securityGroup(), securityGroup({ id: 'sg-2' })];
    const [first, second] = [groups, groups.toReversed()].map((list) =>
      owner({ securityGroups: read(list) }),
    );
    if (first === undefined || second === undefined) throw new Error('there are two');
    expect(detailIn(joinNetworks(participant(), [first, second]))?.securityGroups.kind).toBe('read');
  });

  it('that differ in an endpoint leave it out of sight', () => {
    for (const changed of [[], [{ ...target, state: 'failed' as const }]]) {
      const both = [theirNetwork(read([good])), theirNetwork(read([good]), changed)];
      for (const others of [both, both.toReversed()])
        expect(kindIn(joinNetworks(own, others))).toBe('unknown');
    }
    const renamed = theirNetwork(read([good]), [{ ...target, name: 'new' }]);
    expect(kindIn(joinNetworks(own, [theirNetwork(read([good])), renamed]))).toBe('private');
  });
});

it('the order of the others changes nothing of what is private', () => {
  const anyPart = fc.constantFrom<Partial<VpcDetail>>(
    {},
    { resolverRules: refused },
    { resolverRules: read([forward]) },
  );
  const anyOther = fc
    .record({ detail: anyPart, sees: fc.boolean(), isOwner: fc.boolean() })
    .map((one) =>
      one.isOwner
        ? owner(one.detail, one.sees ? read([theirs]) : refused)
        : of('333333333333', participant(one.detail)),
    );
  fc.assert(
    fc.property(fc.array(anyOther, { maxLength: 4 }), (others) => {
      const there = kindIn(joinNetworks(participant(), others)) === 'private';
      expect(kindIn(joinNetworks(participant(), others.toReversed())) === 'private').toBe(there);
      const owners = others.filter(
        ({ identity }) => identity.kind === 'read' && identity.value.accountId === ownerId,
      );
      const isOpen = owners.every(
        (one) =>
          one.vpcDetails[vpcId]?.resolverRules.kind !== 'read' ||
          one.vpcDetails[vpcId].resolverRules.value.length === 0,
      );
      if (there) expect(owners.length > 0 && isOpen).toBe(true);
    }),
  );
});
