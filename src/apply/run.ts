import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import { isProblem } from '../problem';
import { collectRefusals } from './collect-refusals';
import { historyOf } from './history';
import { isWithoutEffect } from './is-without-effect';
import type { JournalEntry } from './journal';
import { operationFor } from './operations';
import type { Outcome } from './outcome';
import { prove } from './prove';
import { readAgain } from './read-again';
import { type Stage, record, report, sceneOf } from './stage';
import { checkStillForeseen } from './still-foreseen';
import { checkNotRefused, checkStillAsPlanned } from './still-holds';
import { type Tally, extentOf, newTally } from './tally';
import type { ApplyTools } from './tools';

/** Makes what of the plan is not so yet. Throws only what is a defect. */
export async function run(plan: Plan, entries: readonly JournalEntry[], tools: ApplyTools): Promise<Outcome> {
  const tally = newTally();
  try {
    checkNotRefused(plan);
    const network = await readAgain(plan, tools);
    const stage: Stage = { plan, tools, network, entries, results: new Map() };
    const open = survey(stage);
    checkStillAsPlanned(plan, network, open);
    if (open.length === plan.steps.length) checkStillForeseen(plan, network, tools.judge);
    await rehearse(open, stage);
    await tools.journal.append({ kind: 'opened', planId: plan.id, plan });
    for (const step of plan.steps) await (open.includes(step) ? make : confirm)(step, stage, tally);
    await tools.journal.append({ kind: 'closed', planId: plan.id, how: 'made' });
    return { kind: 'done', proof: await prove(plan, tools), ...extentOf(plan, tally) };
  } catch (error) {
    if (tools.signal.aborted) return { kind: 'cancelled', ...extentOf(plan, tally) };
    if (isProblem(error)) return { kind: 'stopped', problem: error.facts, ...extentOf(plan, tally) };
    throw error;
  }
}

/** The steps that are not so yet. In order, because what one step made is where the next one looks. */
function survey(stage: Stage): readonly Step[] {
  return stage.plan.steps.filter((step) => {
    const found = operationFor(step.kind, step).find(sceneOf(step, stage));
    if (found.kind === 'so') stage.results.set(step.name, found.ids);
    return found.kind === 'not so';
  });
}

function rehearse(open: readonly Step[], stage: Stage): Promise<void> {
  return collectRefusals(
    open.map((step) => async () => {
      stage.tools.signal.throwIfAborted();
      report(step, stage, 'rehearsing');
      await operationFor(step.kind, step).rehearse(sceneOf(step, stage));
    }),
  );
}

/** A step whose answer was lost is found here, and written down as made. */
async function confirm(step: Step, stage: Stage, tally: Tally): Promise<void> {
  const found = operationFor(step.kind, step).find(sceneOf(step, stage));
  const { isOwn, ids } = historyOf(step.name, stage.entries);
  if (found.kind === 'so' && ids.length === 0) {
    const phase = isOwn || found.madeBy === 'this plan' ? 'made' : 'already so';
    await record(step, stage, { phase, ids: found.ids });
  }
  tally.alreadySo.push(step.name);
  report(step, stage, 'already so');
}

async function make(step: Step, stage: Stage, tally: Tally): Promise<void> {
  stage.tools.signal.throwIfAborted();
  const operation = operationFor(step.kind, step);
  const scene = sceneOf(step, stage);
  const found = operation.find(scene);
  await record(step, stage, { phase: 'started', noticed: found.kind === 'so' ? [] : found.noticed });
  report(step, stage, 'making');
  tally.current = step.name;
  try {
    const ids = await operation.make(scene);
    stage.results.set(step.name, ids);
    tally.current = undefined;
    tally.made.push({ step: step.name, ids });
    await record(step, stage, { phase: 'made', ids });
    report(step, stage, 'made');
  } catch (error) {
    report(step, stage, 'failed');
    if (isProblem(error) && isWithoutEffect(error.code)) {
      tally.current = undefined;
      await record(step, stage, { phase: 'refused', code: error.code });
    }
    throw error;
  }
}
