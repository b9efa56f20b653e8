import fc from 'fast-check';
import type { Endpoint } from '../../src/network/endpoint';
import type { Routing } from '../../src/network/routing';
import type { ZoneRecord } from '../../src/network/zone';
import { aliasTo, valueRecord } from '../network/network-of';

export const site = 'ap2.datadoghq.com';
export const hosts = ['trace.agent', 'api', '7-80-0-app.agent', 'agent', 'config', 'http-intake.logs'].map(
  (name) => `${name}.${site}`,
);
export const anchors = ['lime', 'orchid', 'beige'].map((colour) => `${colour}.intake.${site}`);

type RecordSet = readonly [ZoneRecord, ...ZoneRecord[]];

/** Of one name: a record, or two between which a policy chooses. */
export function recordsIn(zoneName: string, known: readonly Endpoint[]): fc.Arbitrary<RecordSet> {
  const within = [...hosts, ...anchors].filter((name) => name.endsWith(`.${zoneName}`));
  const name = fc
    .constantFrom(zoneName, `*.${zoneName}`, `*.agent.${site}`, ...within)
    .filter((one) => one.endsWith(zoneName));
  const aliases = known.map((one) => (record: string) => aliasTo(record, one));
  const others = [
    (record: string) => valueRecord(record, 'TXT', 'hello'),
    (record: string) => valueRecord(record, 'A', '10.1.2.3'),
    (record: string) => valueRecord(record, 'CNAME', `lime.intake.${site}.`),
    (record: string) => valueRecord(record, 'CNAME', `api.${site}`),
  ];
  const make = fc.constantFrom(...aliases, ...aliases, ...others);
  return fc
    .tuple(name, make, make, fc.option(anyPolicy, { freq: 3 }))
    .map(([record, one, two, policy]): RecordSet => {
      const [first, second] = [one(record), two(record)];
      if (policy === null) return [first];
      const routed = { ...first, routing: policy[0] };
      return first.type === second.type ? [routed, { ...second, routing: policy[1] }] : [routed];
    });
}

const anyPolicy: fc.Arbitrary<readonly [Routing, Routing]> = fc.constantFrom(
  [
    { setId: 'a', kind: 'weighted', weight: 10 },
    { setId: 'b', kind: 'weighted', weight: 0 },
  ],
  [
    { setId: 'a', kind: 'location', place: 'EU' },
    { setId: 'b', kind: 'location', place: 'OC' },
  ],
  [
    { setId: 'a', kind: 'location', place: '*' },
    { setId: 'b', kind: 'location', place: 'US-CA' },
  ],
  [
    { setId: 'a', kind: 'failover', role: 'primary' },
    { setId: 'b', kind: 'failover', role: 'secondary' },
  ],
);
