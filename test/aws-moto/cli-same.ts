import { expect } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { toCliScript } from '../../src/export/cli-script';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import type { PlanRequest } from '../../src/plan/request';
import { wentWell } from './cli-bash';
import type { CliGround } from './cli-ground';
import { numbered, shapeOf } from './cli-shape';
import type { WayCase } from './way-case';

/** What a script left. */
export interface Leftovers {
  readonly request: PlanRequest;
  readonly script: string;
  readonly shape: unknown;
}

/**
 * The script makes what applying makes.
 *
 * @param ending where both stop, because moto does
 */
export async function expectSameAsApplying(
  { ground, steps, ends = 'proved', stillPlanned = [] }: WayCase,
  { network, tools, prepare, run }: CliGround,
  ending: unknown = wentWell,
): Promise<Leftovers> {
  const applied = await prepare(ground);
  const plan = planFor(applied, await network(applied));
  expect(kindsOf(plan)).toEqual(steps);
  const outcome = await applyPlan(plan, tools());
  expect(outcome.kind === 'done' ? outcome.proof.kind : outcome.kind, JSON.stringify(outcome)).toBe(ends);
  const shape = shapeOf(await network(applied));

  const request = await prepare(ground);
  const same = planFor(request, await network(request));
  expect(numbered(same)).toEqual(numbered(plan));
  const script = toCliScript(same);
  expect(await run(script)).toEqual(ending);
  const left = await network(request);
  expect(shapeOf(left)).toEqual(shape);
  expect(kindsOf(planFor(request, left))).toEqual(stillPlanned);
  return { request, script, shape };
}

/** A script that is run again makes only what is missing, which is nothing. */
export async function expectNothingMore(
  { request, script, shape }: Leftovers,
  { network, run }: CliGround,
): Promise<void> {
  expect(await run(script)).toEqual(wentWell);
  expect(shapeOf(await network(request))).toEqual(shape);
}

function kindsOf({ steps }: Plan) {
  return [...new Set(steps.map(({ kind }) => kind))];
}
