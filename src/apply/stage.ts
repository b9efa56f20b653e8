import type { Network } from '../network/network';
import type { Plan } from '../plan/plan';
import { describeStep } from '../plan/describe-step';
import type { Step } from '../plan/step';
import { historyOf } from './history';
import type { JournalEntry, Phase } from './journal';
import type { Scene } from './scene';
import type { Progress, ApplyTools } from './tools';

/** One run of a plan: what it read, what the journal told, and the results so far. */
export interface Stage {
  readonly plan: Plan;
  readonly tools: ApplyTools;
  readonly network: Network;
  readonly entries: readonly JournalEntry[];
  /** Ids by step name; grows as steps are made. */
  readonly results: Map<string, readonly string[]>;
}

export function sceneOf(step: Step, stage: Stage): Scene {
  const { plan, tools, network, entries, results } = stage;
  return {
    plan,
    tools,
    network,
    account: tools.accountOf(step.profile ?? plan.profile),
    at: { region: step.region, signal: tools.signal },
    history: historyOf(step.name, entries),
    idOf: (reference) =>
      reference.kind === 'id'
        ? reference.id
        : (results.get(reference.of) ?? historyOf(reference.of, entries).ids)[0],
    tell: (message) => tools.progress({ step: step.name, state: 'waiting', message }),
  };
}

export function record(step: Step, { plan, tools }: Stage, phase: Phase): Promise<void> {
  return tools.journal.append({ kind: 'step', planId: plan.id, step: step.name, ...phase });
}

export function report(step: Step, { tools }: Stage, state: Progress['state']): void {
  tools.progress({ step: step.name, state, message: describeStep(step).what });
}
