import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNetworks } from '../../src/network/join-networks';
import type { Network, RegionNetwork } from '../../src/network/network';
import { type Reading, read, unread } from '../../src/network/reading';
import { peering } from '../diagnose/peered';
import { accountId, endpoint, networkOf, region, vpc, zone } from './network-of';

const otherId = '222222222222';
const otherRegion = 'us-east-1';

describe('the joined snapshot of several accounts', () => {
  it('has what each of them sees, the own first', () => {
    const mine = endpoint({ id: 'vpce-0a1', serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-1' });
    const theirs = { ...mine, id: 'vpce-0b2', vpcId: 'vpc-0b2', ownerId: otherId };
    const own = networkOf({ endpoints: read([mine]), zones: read([zone('a.example', [])]) });
    const other = of(otherId, networkOf({ endpoints: read([theirs]), zones: read([zone('b.example', [])]) }));
    const joined = joinNetworks(own, [other]);
    expect(joined.inRegion[region]?.endpoints).toEqual(read([mine, theirs]));
    expect(valueOf(joined.zones).map(({ name }) => name)).toEqual(['a.example', 'b.example']);
    expect([joined.profile, joined.identity, joined.alsoOf]).toEqual([own.profile, own.identity, [otherId]]);
  });

  it('tells a thing that both see as the own account does', () => {
    const shared = vpc({ ownerId: otherId, name: 'seen by its owner' });
    const own = networkOf({ vpcs: read([vpc({ ownerId: otherId })]) });
    const joined = joinNetworks(own, [of(otherId, networkOf({ vpcs: read([shared]) }))]);
    expect(joined.inRegion[region]?.vpcs).toEqual(own.inRegion[region]?.vpcs);
  });

  it('does not bring back what is gone from the own account', () => {
    const gone = {
      vpcs: read([vpc()]),
      endpoints: read([endpoint({ serviceName: 's' })]),
      zones: read([zone('a.example', [])]),
      peerings: read([peering({ id: 'pcx-gone' })]),
    };
    const own = networkOf({ vpcs: read([]) });
    const second = { ...networkOf(gone), profile: 'second' };
    const joined = joinNetworks(own, [second]);
    expect(joined).toEqual({ ...own, alsoOf: [accountId], parts: [own, second] });
    const stranger = { accountId: '333333333333', region, vpcId: 'vpc-0c3' };
    const between = peering({ requester: stranger, accepter: { ...stranger, accountId: otherId } });
    const other = of(otherId, networkOf({ peerings: read([peering(), between]) }));
    expect(joinNetworks(own, [other]).inRegion[region]?.peerings).toEqual(read([between]));
  });

  it('has a peering in the region of its other side, where only the other account sees it', () => {
    const requester = { accountId, region, vpcId: 'vpc-0a1' };
    const accepter = { accountId: otherId, region: otherRegion, vpcId: 'vpc-0b2' };
    const peerings = read([peering({ requester, accepter })]);
    const own = networkOf({});
    const here = own.inRegion[region];
    if (here === undefined) throw new Error('There is one region');
    const there = { ...here, region: otherRegion };
    const both = { ...own, inRegion: { [region]: here, [otherRegion]: there } };
    const other = { ...of(otherId, own), inRegion: { [otherRegion]: { ...there, peerings } } };
    expect(joinNetworks(both, [other]).inRegion[otherRegion]?.peerings).toEqual(peerings);
  });

  it('is the own one where there are no others', () => {
    const own = networkOf({});
    expect(joinNetworks(own, [])).toBe(own);
  });

  it('is the same one for the same snapshots', () => {
    const [own, one, two] = [networkOf({}), of(otherId, networkOf({})), of(otherId, networkOf({}))];
    expect(joinNetworks(own, [one])).toBe(joinNetworks(own, [one]));
    expect(joinNetworks(own, [two])).not.toBe(joinNetworks(own, [one]));
    expect(joinNetworks(own, [one, two])).not.toBe(joinNetworks(own, [one]));
  });

  it('never hides what the own account could not read', () => {
    fc.assert(
      fc.property(anyNetwork(accountId), fc.array(anyNetwork(otherId), { maxLength: 3 }), (own, others) => {
        const joined = joinNetworks(own, others);
        for (const [path, reading] of readingsOf(own))
          if (reading.kind === 'unread') expect(new Map(readingsOf(joined)).get(path)).toEqual(reading);
      }),
    );
  });

  it('never turns what another account could not read into something of the own', () => {
    fc.assert(
      fc.property(anyNetwork(accountId), fc.array(anyNetwork(otherId), { maxLength: 3 }), (own, others) => {
        const before = new Map(readingsOf(own));
        for (const [path, reading] of readingsOf(joinNetworks(own, others)))
          if (reading.kind === 'unread') expect(before.get(path)).toEqual(reading);
      }),
    );
  });

  it('loses nothing that was read', () => {
    fc.assert(
      fc.property(anyNetwork(accountId), fc.array(anyNetwork(otherId), { maxLength: 3 }), (own, others) => {
        const joined = new Map(readingsOf(joinNetworks(own, others)));
        for (const [path, reading] of readingsOf(own))
          if (reading.kind === 'read') {
            const after = joined.get(path);
            expect(after?.kind === 'read' ? after.value : []).toEqual(
              expect.arrayContaining([...reading.value]),
            );
          }
      }),
    );
  });
});

type AnyReading = Reading<readonly { readonly id: string }[]>;

/** The readings that a judgement of the own account rests on; the insides of VPCs belong to those VPCs. */
function readingsOf(network: Network): readonly (readonly [string, AnyReading])[] {
  const regional = Object.entries(network.inRegion).flatMap(([name, one]) =>
    (['vpcs', 'subnets', 'endpoints', 'endpointsForLambda', 'peerings'] as const).map(
      (field) => [`${name} ${field}`, one[field]] as const,
    ),
  );
  return [['zones', network.zones], ...regional];
}

function anyNetwork(id: string): fc.Arbitrary<Network> {
  return fc
    .record({
      regions: fc.uniqueArray(fc.constantFrom(region, otherRegion), { maxLength: 2 }),
      readable: fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
      suffix: fc.constantFrom('1', '2'),
    })
    .map(({ regions, readable, suffix }) => {
      let next = 0;
      const some = <T>(value: readonly T[]): Reading<readonly T[]> =>
        readable[next++] === true ? read(value) : unread(denied(id));
      const regional = regions.map((name): [string, RegionNetwork] => [
        name,
        {
          region: name,
          vpcs: some([vpc({ id: `vpc-${suffix}`, region: name })]),
          subnets: some([]),
          endpoints: some([endpoint({ id: `vpce-${suffix}`, serviceName: 's' })]),
          endpointsForLambda: some([]),
          peerings: some([]),
          services: {},
        },
      ]);
      const zones = some([zone(`${suffix}.example`, [])]);
      return of(id, networkOf({ zones, network: { zones, inRegion: Object.fromEntries(regional) } }));
    });
}

function denied(id: string) {
  return { code: 'permission-missing', sentence: `denied to ${id}`, remedy: '' } as const;
}

function of(id: string, network: Network): Network {
  return { ...network, identity: read({ accountId: id, arn: `arn:aws:iam::${id}:user/test` }) };
}

function valueOf<T>(reading: Reading<readonly T[]>): readonly T[] {
  return reading.kind === 'read' ? reading.value : [];
}
