import { describe, expect, it } from 'vitest';
import type { LiveService } from '../../../src/network/endpoint';
import type { Subnet } from '../../../src/network/vpc';
import { onePerZone, subnetChoices, suggestedSubnets } from '../../../src/ui/provision/subnet-choices';

const account = '111111111111';

function subnet(id: string, zone: number, rest: Partial<Subnet> = {}): Subnet {
  const zoneId = `use1-az${zone}`;
  const common = { vpcId: 'vpc-1', ownerId: account, zoneName: 'us-east-1a', cidr: '10.0.0.0/24' };
  return { id, zoneId, freeAddresses: 100, ...common, ...rest };
}

function service(title: string, ...zones: readonly number[]): { title: string; live: LiveService } {
  const zoneIds = zones.map((zone) => `use1-az${zone}`);
  const live = { name: title, region: 'us-east-1', zoneIds, privateDnsNames: [], acceptanceRequired: false };
  return { title, live };
}

describe('the subnets that are offered', () => {
  const metrics = service('Metrics', 1, 2);
  const traces = service('Traces', 2, 4);

  it('are in zones of at least one service, and say which services miss there', () => {
    const { offered, refused } = subnetChoices(
      [subnet('a', 1), subnet('b', 2), subnet('c', 3)],
      [metrics, traces],
      account,
    );
    expect(offered.map(({ subnet: { id }, without }) => [id, without])).toEqual([
      ['a', ['Traces']],
      ['b', []],
    ]);
    expect(refused.map(({ subnet: { id }, reason }) => [id, reason])).toEqual([
      ['c', 'none of the chosen services is offered in use1-az3'],
    ]);
  });

  it('have an address for each service and belong to the account', () => {
    const full = subnet('full', 2, { freeAddresses: 1 });
    const shared = subnet('shared', 2, { ownerId: '222222222222' });
    const { offered, refused } = subnetChoices([full, shared], [metrics, traces], account);
    expect(offered).toEqual([]);
    expect(refused.map(({ reason }) => reason).toSorted()).toEqual([
      'it has 1 free addresses, and 2 are needed',
      'it is shared by account 222222222222, and only its owner can put endpoints there',
    ]);
  });

  it('are all offered where AWS tells no zones', () => {
    const live = { name: 'Metrics', region: 'us-east-1', privateDnsNames: [], acceptanceRequired: false };
    const { offered } = subnetChoices([subnet('a', 9)], [{ title: 'Metrics', live }], account);
    expect(offered).toHaveLength(1);
  });
});

describe('one subnet per zone', () => {
  const [a, b, c] = [subnet('a', 1), subnet('b', 1), subnet('c', 2)] as const;

  it('lets the newer choice of a zone replace the older', () => {
    expect(onePerZone([a, b, c], [a, c])).toEqual([b, c]);
  });

  it('leaves a choice that needs no change as it is', () => {
    expect(onePerZone([a, c], [a, c])).toEqual([a, c]);
  });

  it('suggests the roomiest subnet of each zone that serves most', () => {
    const roomy = subnet('roomy', 1, { freeAddresses: 900 });
    const choices = subnetChoices([a, roomy, c], [service('Metrics', 1, 2)], account);
    expect(suggestedSubnets(choices).map(({ id }) => id)).toEqual(['roomy', 'c']);
  });
});
