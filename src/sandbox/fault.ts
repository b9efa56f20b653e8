import type { Call } from './call';

/** Something that goes wrong between here and AWS. */
export interface Fault {
  readonly kind: 'throttled' | 'internal error' | 'login expired' | 'no network' | 'timed out' | 'hang';
  /** `after the effect`: AWS did what was asked and its answer was lost. */
  readonly strikes: 'before the effect' | 'after the effect';
  /** Which calls it concerns; all when absent. */
  readonly calls?: Partial<Pick<Call, 'profile' | 'action' | 'region' | 'kind'>>;
  /** Only the nth of these calls since the fault was set, counted from 1; each of them when absent. */
  readonly nth?: number;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Counts the call, and tells the fault that strikes it. */
  strike(call: Call): Fault | undefined;
}

export function makeFaults(initial: readonly Fault[]): Faults {
  let counters = initial.map((fault) => ({ fault, seen: 0 }));
  return {
    add: (fault) => void counters.push({ fault, seen: 0 }),
    clear: () => {
      counters = [];
    },
    strike: (call) => {
      const concerned = counters.filter(({ fault }) => concerns(fault, call));
      for (const counter of concerned) counter.seen += 1;
      return concerned.find(({ fault, seen }) => fault.nth === undefined || fault.nth === seen)?.fault;
    },
  };
}

function concerns({ calls = {} }: Fault, call: Call): boolean {
  return (
    (calls.profile === undefined || calls.profile === call.profile) &&
    (calls.action === undefined || calls.action === call.action) &&
    (calls.region === undefined || calls.region === call.region) &&
    (calls.kind === undefined || calls.kind === call.kind)
  );
}
