import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import fc from 'fast-check';
import { test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { resume } from '../../src/apply/resume';
import { isRefused } from '../../src/plan/draft';
import { anyCountry } from './any-country';
import { anyRequest } from './any-request';
import { anyRequestInCountry } from './any-request-in-country';
import { anyTrouble, survive, toolsIn } from './any-trouble';
import { anyWorld } from './any-world';
import { laboratory } from './laboratory';
test('prof', async () => {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  for (const which of ['country', 'plain'] as const) {
    const t = performance.now();
    let ran = 0;
    await fc.assert(
      fc.asyncProperty(which === 'country' ? anyCountry : anyWorld, which === 'country' ? anyRequestInCountry : anyRequest, anyTrouble, async (world, request, trouble) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        if (isRefused(plan)) return;
        ran++;
        await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
        lab.sandbox.clearFaults();
        await resume(plan, [...lab.entries], lab.tools());
        lab.sandbox.snapshot();
      }),
      { numRuns: 150, seed: 5 },
    );
    console.log(which, ran, performance.now() - t);
  }
  const { profile } = await session.post('Profiler.stop');
  writeFileSync('/tmp/prof/a.json', JSON.stringify(profile));
}, 100000);
