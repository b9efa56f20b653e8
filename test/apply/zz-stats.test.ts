import fc from 'fast-check';
import { test } from 'vitest';
import { isRefused } from '../../src/plan/draft';
import { anyCountry } from './any-country';
import { anyRequestInCountry } from './any-request-in-country';
import { laboratory } from './laboratory';
test('stats', async () => {
  const counts: Record<string, number> = {};
  const add = (k: string) => (counts[k] = (counts[k] ?? 0) + 1);
  for (const [world, request] of fc.sample(fc.tuple(anyCountry, anyRequestInCountry), 400)) {
    const plan = await laboratory({ world }).plan(request);
    if (isRefused(plan)) { add(`${request.way}: refused`); add('  ' + plan.cautions.find((c) => c.kind === 'refusal')!.sentence.slice(0, 60)); continue; }
    add(`${request.way}: ${plan.steps.length === 0 ? 'empty' : 'steps'}`);
    for (const k of new Set(plan.steps.map((s) => s.kind))) add(' step ' + k);
    if (plan.accounts.length > 1) add(`${request.way}: two accounts`);
  }
  console.log(Object.entries(counts).sort().map(([k, v]) => `${v} ${k}`).join('\n'));
});
