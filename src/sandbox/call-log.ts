import type { Call } from './call';

/** The latest calls: a window with a sandbox may be open for weeks. */
export interface CallLog {
  readonly note: (call: Call) => void;
  /** The latest last. */
  readonly latest: () => readonly Call[];
}

export const mostCalls = 5_000;

export function makeCallLog(): CallLog {
  const calls: Call[] = [];
  return {
    note: (call) => {
      calls.push(call);
      // Not at each call: moving the rest takes time.
      if (calls.length >= 2 * mostCalls) calls.splice(0, calls.length - mostCalls);
    },
    latest: () => calls.slice(-mostCalls),
  };
}
