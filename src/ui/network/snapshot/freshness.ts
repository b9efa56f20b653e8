/** One read, from its beginning on. */
export interface Ticket {
  readonly name: string;
  readonly order: number;
  /** How often something had been changed when it began. */
  readonly changes: number;
  readonly at: number;
}

/** Milliseconds: what one gesture asks for several times is read once, and the next gesture reads anew. */
export const freshFor = 10_000;

/** Knows when each part was read, so that nothing is read twice and nothing old takes the place of something newer. */
export class Freshness {
  private readonly begun = new Map<string, number>();
  private readonly arrived = new Map<string, Ticket>();
  private order = 0;
  private changes = 0;
  /** Reads that began before this one are another account's. */
  private floor = 0;

  constructor(private readonly now: () => number) {}

  /** Of the changes made here; a read that began before one of them is not joined after it. */
  get generation(): number {
    return this.changes;
  }

  /** To be given to `dropBefore`. */
  mark(): number {
    return this.order + 1;
  }

  begin(name: string): Ticket {
    this.order += 1;
    this.begun.set(name, this.order);
    return { name, order: this.order, changes: this.changes, at: this.now() };
  }

  /** False where nobody wants the answer any more, or a later read of it, or of the whole, is there already. */
  arrive(ticket: Ticket, whole = ticket.name): boolean {
    const latest = [ticket.name, whole].map((name) => this.arrived.get(name)?.order ?? 0);
    if (ticket.order < Math.max(this.floor, ...latest)) return false;
    this.arrived.set(ticket.name, ticket);
    return true;
  }

  isFresh(name: string): boolean {
    const last = this.arrived.get(name);
    return last !== undefined && last.changes === this.changes && this.now() - last.at < freshFor;
  }

  /** What came has gaps: who asks next asks again. */
  spoil(name: string): void {
    const last = this.arrived.get(name);
    if (last !== undefined) this.arrived.set(name, { ...last, at: -Infinity });
  }

  /** Something was changed, or somebody insists: nothing read so far is shared any more. */
  outdate(): void {
    this.changes += 1;
  }

  /** Forgets the reads that began before a mark, also those under way. */
  dropBefore(mark: number): void {
    this.floor = mark;
    for (const [name, { order }] of this.arrived) if (order < mark) this.arrived.delete(name);
  }

  /** Since the last drop. */
  stateOf(name: string): 'arrived' | 'under way' | 'not read' {
    if (this.arrived.has(name)) return 'arrived';
    return (this.begun.get(name) ?? 0) >= Math.max(this.floor, 1) ? 'under way' : 'not read';
  }
}
