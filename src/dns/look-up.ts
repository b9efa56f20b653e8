import type { ZoneRecord } from '../network/zone';
import { upTo } from './domain';

/** What a zone says about addresses of a name. */
export type Found =
  | { readonly kind: 'records'; readonly records: readonly ZoneRecord[] }
  /** `types` are those of the records the name has, none of them an address. */
  | { readonly kind: 'none'; readonly types: readonly string[] }
  | { readonly kind: 'delegated'; readonly at: string };

/** An exact record, else the wildcard below the closest name that exists (RFC 4592), else nothing. */
export function lookUp(name: string, zoneName: string, records: readonly ZoneRecord[]): Found {
  const index = indexOf(zoneName, records);
  const path = upTo(zoneName, name);
  const at = path.slice(0, -1).find((node) => index.byName.get(node)?.some((record) => record.type === 'NS'));
  if (at !== undefined) return { kind: 'delegated', at };
  const encloser = path.find((node) => node === zoneName || index.nodes.has(node));
  const source = encloser === name ? name : `*.${encloser ?? ''}`;
  const there = index.byName.get(source) ?? [];
  const addresses = there.filter((record) => addressTypes.includes(record.type));
  if (addresses.length > 0) return { kind: 'records', records: addresses };
  return { kind: 'none', types: [...new Set(there.map((record) => record.type))] };
}

const addressTypes: readonly string[] = ['A', 'AAAA', 'CNAME'];

interface ZoneIndex {
  readonly byName: ReadonlyMap<string, readonly ZoneRecord[]>;
  /** Names with records and the nodes above them. */
  readonly nodes: ReadonlySet<string>;
}

/** A zone holds up to 10,000 records and is asked about in every VPC. */
const indexes = new WeakMap<readonly ZoneRecord[], ZoneIndex>();

function indexOf(zoneName: string, records: readonly ZoneRecord[]): ZoneIndex {
  const known = indexes.get(records);
  if (known !== undefined) return known;
  const index: ZoneIndex = {
    byName: Map.groupBy(records, (record) => record.name),
    nodes: new Set(records.flatMap((record) => upTo(zoneName, record.name))),
  };
  indexes.set(records, index);
  return index;
}
