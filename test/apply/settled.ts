import type { Plan } from '../../src/plan/plan';
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
    securityGroups: snapshot.securityGroups.map((group) => ({ ...group, ingress: sorted(group.ingress) })),
  };
}

/** As before the plan, but for a request for a peering that was there: once accepted, it cannot go back to waiting. */
export function apartFromAccepted(before: Snapshot, after: Snapshot, { steps }: Plan): Snapshot {
  const accepted = steps.flatMap((step) =>
    step.kind === 'accept peering' && step.peering.kind === 'id' ? [step.peering.id] : [],
  );
  const active = after.peerings.filter(({ id, state }) => accepted.includes(id) && state === 'active');
  const peerings = before.peerings.map((one) => {
    const isAccepted = active.some(({ id }) => id === one.id);
    return isAccepted ? { ...one, state: 'active' as const } : one;
  });
  return { ...before, peerings };
}

function sorted<T>(items: readonly T[]): readonly T[] {
  const keyed = items.map((item) => ({ item, key: JSON.stringify(item) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}
