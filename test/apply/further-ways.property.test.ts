import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import type { Outcome } from '../../src/apply/outcome';
import { resume } from '../../src/apply/resume';
import { planFor } from '../../src/plan/plan-for';
import { project } from '../../src/plan/project';
import { anyTrouble, survive, toolsIn, within } from './any-trouble';
import { anyWork } from './any-work';
import { factsOf } from './facts-of';
import { isNothing } from './is-nothing';
import { laboratory } from './laboratory';
import { look } from './look';
import { patience, runsOfEach } from './runs';
import { settled } from './settled';
import { untouchedBy } from './untouched';

const numRuns = runsOfEach(2, 1_000);

/**
 * By what no plan can know: a group that was closed before keeps hosts from being private, and whether a VPC is the last
 * one of a zone only the account of the zone sees.
 */
function isHeldUp(outcome: Outcome): boolean {
  if (outcome.kind !== 'stopped') return false;
  return outcome.notMade[0] === 'verify-hosts' || outcome.problem.serviceCode === 'LastVPCAssociation';
}

test(
  'whatever ends a repair, a migration or a removal, resume completes it to the network of an undisturbed one',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, anyTrouble, async (work, trouble) => {
        const { world, request } = work;
        const lab = laboratory({ world });
        const plan = planFor(request, await look(lab, work));
        fc.pre(!isNothing(plan));
        const undisturbed = laboratory({ world });
        const expected = await applyPlan(plan, undisturbed.tools());
        if (isHeldUp(expected)) return;
        expect(expected).toMatchObject({ kind: 'done' });
        await survive(() => applyPlan(plan, toolsIn(within(trouble, plan), lab)));
        lab.sandbox.clearFaults();
        const outcome = await resume(plan, [...lab.entries], lab.tools());
        expect(outcome).toMatchObject({ kind: 'done', notMade: [], uncertain: [] });
        expect(await settled(lab)).toEqual(await settled(undisturbed));
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'a repair, a migration or a removal leaves what was foreseen and nothing to do, and touches nothing that it does not name',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWork, async (work) => {
        const { world, request } = work;
        const lab = laboratory({ world });
        const network = await look(lab, work);
        const plan = planFor(request, network);
        fc.pre(!isNothing(plan));
        const before = await settled(laboratory({ world }));
        const outcome = await applyPlan(plan, lab.tools());
        if (isHeldUp(outcome)) return;
        expect(outcome).toMatchObject({ kind: 'done' });
        const after = await settled(lab);
        expect(untouchedBy(plan, after)).toEqual(untouchedBy(plan, before));
        const real = await look(lab, work);
        expect(factsOf(real)).toEqual(factsOf(project(plan, network)));
        expect(planFor(request, real).steps).toEqual([]);
        const calls = lab.sandbox.calls().length;
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done', made: [], notMade: [] });
        const later = lab.sandbox.calls().slice(calls);
        expect(later.filter((call) => call.kind !== 'reading')).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);
