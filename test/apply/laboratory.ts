import { readNetwork } from '../../src/inventory/read-network';
import type { Journal, JournalEntry } from '../../src/apply/journal';
import type { ApplyTools, Progress } from '../../src/apply/tools';
import type { Network } from '../../src/network/network';
import { planFor } from '../../src/plan/plan-for';
import type { Plan } from '../../src/plan/plan';
import type { PlanRequest } from '../../src/plan/request';
import { type Sandbox, type SandboxOptions, createSandbox } from '../../src/sandbox/sandbox';

/** A sandbox whose clock goes on only while somebody waits, with a journal in memory. */
export interface Laboratory {
  readonly sandbox: Sandbox;
  readonly entries: JournalEntry[];
  /** Everything that was told, oldest first. */
  readonly told: Progress[];
  readonly tools: (change?: Partial<ApplyTools>) => ApplyTools;
  readonly read: (request: PlanRequest) => Promise<Network>;
  readonly plan: (request: PlanRequest) => Promise<Plan>;
}

export function laboratory(options: Omit<SandboxOptions, 'now'>): Laboratory {
  let clock = 1_000_000;
  const sandbox = createSandbox({ ...options, now: () => clock });
  const entries: JournalEntry[] = [];
  const told: Progress[] = [];
  const tools = (change: Partial<ApplyTools> = {}): ApplyTools => ({
    accountOf: (profile) => sandbox.account(profile),
    journal: journalOn(entries),
    signal: new AbortController().signal,
    progress: (progress) => void told.push(progress),
    wait: (milliseconds, signal) => {
      signal.throwIfAborted();
      clock += milliseconds;
      return Promise.resolve();
    },
    ...change,
  });
  const read = (request: PlanRequest) =>
    readNetwork(
      sandbox.account('sandbox'),
      { regions: [request.region], vpcIds: [request.vpcId] },
      new AbortController().signal,
    );
  const plan = async (request: PlanRequest) => planFor(request, await read(request));
  return { sandbox, entries, told, tools, read, plan };
}

export function journalOn(entries: JournalEntry[]): Journal {
  return {
    append: (entry) => {
      entries.push(structuredClone(entry));
      return Promise.resolve();
    },
    entries: (planId) => Promise.resolve(entries.filter((entry) => entry.planId === planId)),
  };
}
