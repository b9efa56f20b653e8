import { expect } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { toCliScript } from '../../src/export/cli-script';
import { planFor } from '../../src/plan/plan-for';
import type { PlanRequest } from '../../src/plan/request';
import { shapeOf, type useCliGround, wentWell } from './cli-ground';

/** The script makes what applying makes, and nothing when it is run again. */
export async function expectSameAsApplying(
  ask: () => PlanRequest,
  { network, tools, prepare, run }: ReturnType<typeof useCliGround>,
): Promise<void> {
  const plan = planFor(ask(), await network());
  expect(plan.steps).not.toEqual([]);
  expect(await applyPlan(plan, tools())).toMatchObject({ kind: 'done' });
  const applied = shapeOf(await network());

  await prepare();
  expect(planFor(ask(), await network())).toEqual(plan);
  expect(await run(toCliScript(plan))).toEqual(wentWell);
  expect(shapeOf(await network())).toEqual(applied);
  expect(await run(toCliScript(plan))).toEqual(wentWell);
  expect(shapeOf(await network())).toEqual(applied);
  expect(planFor(ask(), await network()).steps).toEqual([]);
}
