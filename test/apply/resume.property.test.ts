import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { resume } from '../../src/apply/resume';
import { isRefused } from '../../src/plan/draft';
import { rollback } from '../../src/apply/rollback';
import { anyRequest } from './any-request';
import { anyTrouble, survive, toolsIn } from './any-trouble';
import { anyWorld } from './any-world';
import { laboratory } from './laboratory';
import { patience, runsOfEach } from './runs';

const numRuns = runsOfEach(4, 300);

test(
  'whatever ends an apply, resume completes it to the very network that an undisturbed one makes',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, anyTrouble, async (world, request, trouble) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        fc.pre(!isRefused(plan));
        const undisturbed = laboratory({ world });
        await applyPlan(plan, undisturbed.tools());
        await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
        lab.sandbox.clearFaults();
        const outcome = await resume(plan, [...lab.entries], lab.tools());
        expect(outcome).toMatchObject({ kind: 'done', notMade: [], uncertain: [] });
        expect(lab.sandbox.snapshot()).toEqual(undisturbed.sandbox.snapshot());
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'applying again changes nothing, and so does resuming what was done',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, async (world, request) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        fc.pre(!isRefused(plan));
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
        const before = { snapshot: lab.sandbox.snapshot(), calls: lab.sandbox.calls().length };
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', made: [], notMade: [] });
        expect(await resume(plan, [...lab.entries], lab.tools())).toMatchObject({ kind: 'done', made: [] });
        expect(lab.sandbox.snapshot()).toEqual(before.snapshot);
        const later = lab.sandbox.calls().slice(before.calls);
        expect(later.filter((call) => call.kind !== 'reading')).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'planning on what a plan has made gives an empty plan',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, async (world, request) => {
        const lab = laboratory({ world });
        await applyPlan(await lab.plan(request), lab.tools());
        expect((await lab.plan(request)).steps).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'a plan that was rolled back can be applied again, with the old journal or a new one',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, fc.boolean(), async (world, request, isJournalLost) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        fc.pre(!isRefused(plan));
        await applyPlan(plan, lab.tools());
        await rollback(plan, [...lab.entries], lab.tools());
        if (isJournalLost) lab.entries.length = 0;
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
        expect((await lab.plan(request)).steps).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);
