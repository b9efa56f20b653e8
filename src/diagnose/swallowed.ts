import type { ZoneReference } from '../dns/resolution';
import type { Facts } from './facts';

/** Hosts that do not resolve, by the zone that answers for them. */
export interface Swallowed {
  readonly zone: ZoneReference;
  readonly hosts: readonly string[];
  /** The names without a record: the hosts themselves, or what they are aliases of. */
  readonly names: readonly string[];
}

export function swallowedByZone({ hosts }: Facts): readonly Swallowed[] {
  const lost = hosts.flatMap(({ intake, resolution }) => {
    const last = resolution.chain.at(-1);
    return last?.kind === 'no record' ? [{ host: intake.host, name: last.host, zone: last.zone }] : [];
  });
  // A zone that is broad and lacks its own record too has two faults.
  const groups = Map.groupBy(
    lost,
    ({ zone, name }) => `${JSON.stringify(zone)} ${String(zone.name === name)}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = [...new Set(group.map(({ name }) => name))];
    return [{ zone: first.zone, hosts: group.map(({ host }) => host), names }];
  });
}
