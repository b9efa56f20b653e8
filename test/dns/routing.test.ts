import { describe, expect, it } from 'vitest';
import { read } from '../../src/network/reading';
import type { Routing } from '../../src/network/routing';
import type { ZoneRecord } from '../../src/network/zone';
import { aliasTo, valueRecord, zone } from '../network/network-of';
import { ask, endpointOf, lime, missing, trace } from './ask';

const target = endpointOf(trace, { vpcId: 'vpc-0b2', privateDnsEnabled: false });
const second = endpointOf(trace, { id: 'vpce-0a2', vpcId: 'vpc-0b2', privateDnsEnabled: false });
const inside = aliasTo(lime, target);
const outside = valueRecord(lime, 'A', '52.1.2.3');

function answerOf(...records: readonly ZoneRecord[]) {
  return ask(trace, { endpoints: read([target, second]), zones: read([zone(lime, records)]) });
}

function at(place: string, record: ZoneRecord): ZoneRecord {
  return { ...record, routing: { setId: place, kind: 'location', place } };
}

describe('several records of one name', () => {
  it.each<readonly [Routing, Routing]>([
    [
      { setId: 'a', kind: 'weighted', weight: 255 },
      { setId: 'b', kind: 'weighted', weight: 0 },
    ],
    [
      { setId: 'a', kind: 'latency', region: 'us-east-1' },
      { setId: 'b', kind: 'latency', region: 'eu-west-1' },
    ],
    [
      { setId: 'a', kind: 'failover', role: 'primary' },
      { setId: 'b', kind: 'failover', role: 'secondary' },
    ],
    [
      { setId: 'a', kind: 'location', place: '*' },
      { setId: 'b', kind: 'location', place: 'EU' },
    ],
    [
      { setId: 'a', kind: 'multivalue' },
      { setId: 'b', kind: 'multivalue' },
    ],
  ])('are private only where every one of them is: %#', (one, two) => {
    const both = (a: ZoneRecord, b: ZoneRecord) => answerOf({ ...a, routing: one }, { ...b, routing: two });
    expect(both(inside, outside).kind).toBe('unknown');
    expect(both(outside, inside).kind).toBe('unknown');
    expect(both(inside, aliasTo(lime, second))).toMatchObject({
      kind: 'private',
      endpoints: [{ id: 'vpce-0a1' }, { id: 'vpce-0a2' }],
    });
    expect(
      both(inside, inside).chain.flatMap((link) => (link.kind === 'record' ? [link.routing] : [])),
    ).toEqual([one, two]);
  });

  it('for some places leave the others without an answer', () => {
    expect(missing(answerOf(at('EU', inside), at('OC', inside)))).toEqual([
      { kind: 'some places alone', zoneId: `Z-${lime}`, name: lime, places: ['EU', 'OC'] },
    ]);
    expect(answerOf(at('EU', inside), at('*', inside)).kind).toBe('private');
    const six = { ...inside, type: 'AAAA' };
    expect(answerOf(at('EU', inside), at('*', six)).kind).toBe('unknown');
    expect(answerOf(inside, at('EU', six)).kind).toBe('private');
  });

  it('are all seen by DNS Firewall', () => {
    const [entry] = second.dnsEntries;
    if (entry === undefined) throw new Error('no DNS name');
    const zonal = entry.name.replace('vpce-0a2', 'vpce-0a2-az1');
    const both = { ...second, dnsEntries: [entry, { ...entry, name: zonal }] };
    const names = [entry.name, zonal].map((name, index): ZoneRecord => ({
      ...valueRecord(lime, 'CNAME', name),
      routing: { setId: name, kind: 'weighted', weight: index },
    }));
    const matches = { kind: 'domains', domains: [zonal] } as const;
    const rule = { groupId: 'frg-1', action: 'block', matches, inspects: 'whole chain' } as const;
    const parts = { endpoints: read([both]), zones: read([zone(lime, names)]) };
    expect(ask(trace, parts).kind).toBe('private');
    expect(ask(trace, { ...parts, detail: { firewall: read([rule]) } }).kind).toBe('blocked');
  });
});

it('the id of an endpoint is not a name of it', () => {
  expect(answerOf(valueRecord(lime, 'CNAME', target.id)).kind).not.toBe('private');
});
