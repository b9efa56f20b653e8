import { describe, expect, it } from 'vitest';
import { laboratory } from '../apply/laboratory';
import { planScenarios } from '../scenarios/plan-scenarios';
import type { PlanScenario } from '../scenarios/scenario';
import { useScenarioAccount } from './scenario-account';
import { findLack } from './scenario-lacks';
import { standIns } from './scenario-stand-ins';
import { makeWorld } from './scenario-world';

// Stands on moto, which refuses nothing that is in the way: that AWS would be asked for it is what is told before. What
// the plan leaves is made, and its hosts are private then.
const account = useScenarioAccount();

function told({ cautions }: Awaited<ReturnType<typeof account.plan>>, { caution }: PlanScenario): string {
  return cautions
    .filter(({ kind }) => kind === caution)
    .map(({ sentence }) => sentence)
    .join('\n');
}

describe('on moto, before a plan', () => {
  it.for([...planScenarios, ...standIns])('$id: $title', async (scenario, { skip }) => {
    const lack = findLack(scenario.world);
    if (lack !== undefined) {
      await lack.prove(account.endpoint, scenario.world);
      skip(lack.because);
    }
    const ids = await makeWorld(account.endpoint, scenario.world);
    const plan = await account.plan(ids.translate(scenario.request));
    expect(told(plan, scenario)).toMatch(scenario.says);
    if (plan.steps.length > 0) await account.apply(plan);
  });

  it.each(standIns)('$id: $title is told on the sandbox too', async (scenario) => {
    const plan = await laboratory({ world: scenario.world }).plan(scenario.request);
    expect(told(plan, scenario)).toMatch(scenario.says);
  });
});
