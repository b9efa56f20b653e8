import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import { anyRequest } from './any-request';
import { anyTrouble, survive, toolsIn } from './any-trouble';
import { anyWorld } from './any-world';
import { laboratory } from './laboratory';
import { patience, runsOfEach } from './runs';

const numRuns = runsOfEach(2, 300);

test(
  'whatever ends an apply, rollback restores the network exactly',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, anyTrouble, async (world, request, trouble) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        const before = lab.sandbox.snapshot();
        await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
        lab.sandbox.clearFaults();
        const outcome = await rollback(plan, lab.entries, lab.tools());
        expect(outcome).toMatchObject({ kind: 'restored', left: [] });
        expect(lab.sandbox.snapshot()).toEqual(before);
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'a rollback that is ended too can be repeated, and restores the network exactly',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, anyTrouble, async (world, request, trouble) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        const before = lab.sandbox.snapshot();
        await applyPlan(plan, lab.tools());
        await survive(() => rollback(plan, [...lab.entries], toolsIn(trouble, lab)));
        lab.sandbox.clearFaults();
        const outcome = await rollback(plan, lab.entries, lab.tools());
        expect(outcome).toMatchObject({ kind: 'restored', left: [] });
        expect(lab.sandbox.snapshot()).toEqual(before);
      }),
      { numRuns },
    );
  },
  patience,
);
