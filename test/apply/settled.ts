import type { Snapshot } from '../../src/sandbox/snapshot';
import type { Laboratory } from './laboratory';

/**
 * What is there ten minutes later, longer than anything takes that goes on by itself: clocks make no difference then,
 * and neither does the order of what AWS keeps in no order.
 */
export async function settled(lab: Laboratory): Promise<Snapshot> {
  await lab.tools().wait(600_000, new AbortController().signal);
  const snapshot = lab.sandbox.snapshot();
  return {
    ...snapshot,
    zones: snapshot.zones.map((zone) => ({
      ...zone,
      associations: sorted(zone.associations),
      authorizations: sorted(zone.authorizations),
      records: sorted(zone.records),
    })),
    routeTables: snapshot.routeTables.map((table) => ({ ...table, routes: sorted(table.routes) })),
    securityGroups: snapshot.securityGroups.map((group) => ({
      ...group,
      ingress: sorted(group.ingress),
      egress: sorted(group.egress),
    })),
  };
}

function sorted<T>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}
