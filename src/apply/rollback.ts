import { t } from '@vscode/l10n';
import { describeStep } from '../plan/describe-step';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { isProblem } from '../problem';
import { checkNothingCameLater } from './came-later';
import { collectRefusals } from './collect-refusals';
import type { JournalEntry } from './journal';
import { operationFor } from './operations';
import { checkWayBack } from './no-way-back';
import type { RollbackOutcome, Stay } from './outcome';
import { permissionOnly } from './permission-only';
import { readAgain } from './read-again';
import { type Stage, record, report, sceneOf } from './stage';
import type { ApplyTools } from './tools';
import { whyItStays } from './why-it-stays';

interface Undo {
  readonly step: Step;
  readonly own: readonly string[];
}

/**
 * Takes back what this plan made, and only that, in reverse order. What a lost answer made is recognised by its
 * tags, or by the step that was started. Can be repeated until nothing is left. Throws only what is a defect.
 */
export async function rollback(
  plan: Plan,
  entries: readonly JournalEntry[],
  tools: ApplyTools,
): Promise<RollbackOutcome> {
  const undone: string[] = [];
  const left = new Set<string>();
  let stays: readonly Stay[] = [];
  try {
    const network = await readAgain(plan, tools);
    const stage: Stage = { plan, tools, network, entries, results: new Map() };
    const undos = survey(stage);
    for (const { step } of undos) left.add(step.name);
    stays = staysOf(stage);
    checkWayBack(
      undos.map(({ step }) => step),
      plan.steps,
      stays,
    );
    checkNothingCameLater(undos, (step) => sceneOf(step, stage));
    await rehearse(undos, stage);
    for (const group of byKind(undos)) {
      await undoTogether(group, stage);
      for (const { step } of group) {
        left.delete(step.name);
        undone.push(step.name);
      }
    }
    await tools.journal.append({ kind: 'closed', planId: plan.id, how: 'rolled back', stays });
    return { kind: 'restored', undone, left: [], stays };
  } catch (error) {
    if (tools.signal.aborted) return { kind: 'cancelled', undone, left: [...left], stays };
    if (isProblem(error)) return { kind: 'stopped', problem: error.facts, undone, left: [...left], stays };
    throw error;
  }
}

function survey(stage: Stage): readonly Undo[] {
  const undos = stage.plan.steps.flatMap((step): readonly Undo[] => {
    const own = operationFor(step.kind, step).own(sceneOf(step, stage));
    if (own.length === 0) return [];
    stage.results.set(step.name, own);
    return [{ step, own }];
  });
  return undos.reverse();
}

function staysOf(stage: Stage): readonly Stay[] {
  return stage.plan.steps.flatMap((step): readonly Stay[] => {
    const reason = whyItStays(step, sceneOf(step, stage));
    const { what, where } = describeStep(step);
    return reason === undefined
      ? []
      : [{ step: step.name, sentence: t('{0} ({1}). {2}.', what, where, reason) }];
  });
}

function rehearse(undos: readonly Undo[], stage: Stage): Promise<void> {
  return collectRefusals(
    undos.map(({ step, own }) => async () => {
      stage.tools.signal.throwIfAborted();
      const operation = operationFor(step.kind, step);
      await permissionOnly(() => operation.rehearseUndo(own, sceneOf(step, stage)));
    }),
  );
}

/** Neighbours of one kind: all are started, then all are waited for. */
function byKind(undos: readonly Undo[]): readonly (readonly Undo[])[] {
  const groups: Undo[][] = [];
  for (const undo of undos) {
    const last = groups.at(-1);
    if (last?.[0]?.step.kind === undo.step.kind) last.push(undo);
    else groups.push([undo]);
  }
  return groups;
}

async function undoTogether(group: readonly Undo[], stage: Stage): Promise<void> {
  for (const { step, own } of group) {
    stage.tools.signal.throwIfAborted();
    await record(step, stage, { phase: 'undoing' });
    report(step, stage, 'undoing');
    await operationFor(step.kind, step).undo(own, sceneOf(step, stage));
  }
  for (const { step, own } of group) {
    await operationFor(step.kind, step).settle(own, sceneOf(step, stage));
    await record(step, stage, { phase: 'undone' });
    report(step, stage, 'undone');
  }
}
