import fc from 'fast-check';
import type { Journal } from '../../src/apply/journal';
import type { ApplyTools } from '../../src/apply/tools';
import type { Plan } from '../../src/plan/plan';
import type { Fault } from '../../src/sandbox/fault';
import type { Laboratory } from './laboratory';

/** What can end a run anywhere in it. */
export type Trouble =
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** The person cancels at the nth thing that is told. */
  | { readonly kind: 'cancel'; readonly nth: number }
  /** The process dies when it is about to write, or has just written, the nth entry. */
  | { readonly kind: 'kill'; readonly nth: number; readonly written: boolean };

export const anyTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.record({
        kind: fc.constantFrom<Fault['kind'][]>(
          'throttled',
          'internal error',
          'login expired',
          'no network',
          'timed out',
          'hang',
        ),
        strikes: fc.constantFrom('before the effect' as const, 'after the effect' as const),
        calls: fc.constantFrom<NonNullable<Fault['calls']>[]>({ kind: 'change' }, { kind: 'change' }, {}),
        nth: fc.integer({ min: 1, max: 24 }),
      }),
    }),
  },
  fc.record({ kind: fc.constant('cancel' as const), nth: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    kind: fc.constant('kill' as const),
    nth: fc.integer({ min: 1, max: 40 }),
    written: fc.boolean(),
  }),
);

/** The same trouble at a step that a plan of few steps has, too. */
export function within(trouble: Trouble, { steps }: Plan): Trouble {
  const upTo = (most: number, nth: number) => 1 + ((nth - 1) % most);
  switch (trouble.kind) {
    case 'fault': {
      const { fault } = trouble;
      const isOfChanges = fault.calls?.kind === 'change';
      if (!isOfChanges || fault.nth === undefined) return trouble;
      return { kind: 'fault', fault: { ...fault, nth: upTo(steps.length, fault.nth) } };
    }
    case 'cancel':
      return { ...trouble, nth: upTo(3 * steps.length, trouble.nth) };
    case 'kill':
      return { ...trouble, nth: upTo(2 * steps.length + 2, trouble.nth) };
  }
}

export class Killed extends Error {}

/** Tools in which the trouble is waiting. A call that hangs is cancelled once nothing else goes on. */
export function toolsIn(trouble: Trouble, laboratory: Laboratory): ApplyTools {
  const controller = new AbortController();
  const tools = laboratory.tools({ signal: controller.signal });
  switch (trouble.kind) {
    case 'fault':
      laboratory.sandbox.addFault(trouble.fault);
      if (trouble.fault.kind === 'hang') setImmediate(() => controller.abort());
      return tools;
    case 'cancel': {
      let count = 0;
      const progress: ApplyTools['progress'] = (one) => {
        tools.progress(one);
        if (++count === trouble.nth) controller.abort();
      };
      return { ...tools, progress };
    }
    case 'kill':
      return { ...tools, journal: dyingJournal(trouble, tools.journal) };
  }
}

function dyingJournal({ nth, written }: Extract<Trouble, { kind: 'kill' }>, journal: Journal): Journal {
  let count = 0;
  return {
    ...journal,
    append: async (entry) => {
      count += 1;
      if (count >= nth && !(written && count === nth)) throw new Killed();
      await journal.append(entry);
      if (count >= nth) throw new Killed();
    },
  };
}

/** Runs into the trouble; whatever comes of it, the world stays as it is then. */
export async function survive(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}
