import type { Network } from '../../../network/network';

/** What a window remembers: `vscode.Memento` is one. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

/** Remembers by account in which regions something of Datadog was found: names of regions and nothing else. */
export class FoundRegions {
  constructor(private readonly memory: Memory) {}

  of(accountId: string): readonly string[] {
    const known = this.memory.get(keyOf(accountId));
    return Array.isArray(known) ? known.filter((name) => typeof name === 'string') : [];
  }

  /** A region that was read and has nothing is forgotten; one that could not be read stays. */
  note(network: Network): void {
    if (network.identity.kind === 'unread') return;
    const { accountId } = network.identity.value;
    const before = this.of(accountId);
    const found = regionsWithSomething(network);
    const empty = Object.values(network.inRegion)
      .filter(({ endpoints }) => endpoints.kind === 'read')
      .map(({ region }) => region);
    const kept = before.filter((region) => !empty.includes(region));
    const now = [...new Set([...kept, ...found])].sort();
    if (now.join() !== before.join()) void this.memory.update(keyOf(accountId), now);
  }
}

function keyOf(accountId: string): string {
  return `regions of ${accountId}`;
}

/** Endpoints, and VPCs that a private zone of the account is associated with. */
function regionsWithSomething({ inRegion, zones }: Network): readonly string[] {
  const withEndpoints = Object.values(inRegion)
    .filter(({ endpoints }) => endpoints.kind === 'read' && endpoints.value.length > 0)
    .map(({ region }) => region);
  const associations = zones.kind === 'read' ? zones.value.map((zone) => zone.associations) : [];
  const ofZones = associations.flatMap((reading) =>
    reading.kind === 'read' ? reading.value.map(({ region }) => region) : [],
  );
  return [...new Set([...withEndpoints, ...ofZones])];
}
