import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import type { Outcome } from '../../src/apply/outcome';
import { resume } from '../../src/apply/resume';
import { rollback } from '../../src/apply/rollback';
import { intakeHostsOf } from '../../src/catalogue/intake-host';
import { findSite, hasPrivateLink } from '../../src/catalogue/sites';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import type { Network } from '../../src/network/network';
import { isRefused } from '../../src/plan/draft';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import { project } from '../../src/plan/project';
import { type PlanRequest, agentVpcsOf } from '../../src/plan/request';
import type { World } from '../../src/sandbox/world';
import { anyCountry } from './any-country';
import { anyRequestInCountry } from './any-request-in-country';
import { site } from './country';
import { anyTrouble, survive, toolsIn } from './any-trouble';
import { laboratory } from './laboratory';
import { patience, runsOfEach } from './runs';
import { settled } from './settled';
import { withStays } from './with-stays';

const numRuns = runsOfEach(4, 1_000);

test(
  'across accounts and regions, whatever ends an apply, resume completes it to the very network of an undisturbed one',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyCountry, anyRequestInCountry, anyTrouble, async (world, request, trouble) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        if (isRefused(plan)) return;
        const undisturbed = laboratory({ world });
        await applyPlan(plan, undisturbed.tools());
        await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
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
  'across accounts and regions, whatever ends an apply, rollback restores all but what it names',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyCountry, anyRequestInCountry, anyTrouble, async (world, request, trouble) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        if (isRefused(plan)) return;
        const before = await settled(laboratory({ world }));
        await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
        lab.sandbox.clearFaults();
        const outcome = await rollback(plan, lab.entries, lab.tools());
        expect(outcome).toMatchObject({ kind: 'restored', left: [] });
        expect(await settled(lab)).toEqual(withStays(before, plan, outcome.stays));
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'across accounts and regions, a rollback that is ended too can be repeated',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyCountry, anyRequestInCountry, anyTrouble, async (world, request, trouble) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        if (isRefused(plan)) return;
        const before = await settled(laboratory({ world }));
        await applyPlan(plan, lab.tools());
        await survive(() => rollback(plan, [...lab.entries], toolsIn(trouble, lab)));
        lab.sandbox.clearFaults();
        const outcome = await rollback(plan, lab.entries, lab.tools());
        expect(outcome).toMatchObject({ kind: 'restored', left: [] });
        expect(await settled(lab)).toEqual(withStays(before, plan, outcome.stays));
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'across accounts and regions, an apply makes what was foreseen in each VPC, and nothing is left to do',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyCountry, anyRequestInCountry, async (world, request) => {
        const { lab, plan, before } = await planned(world, request);
        if (isRefused(plan)) return;
        const outcome = await applyPlan(plan, lab.tools());
        expect(outcome.kind).toBe('done');
        if (!isWarning(plan)) expect(brokenPromises(plan, outcome)).toEqual([]);
        const after = await lab.read(request);
        expect(answersIn(after, request)).toEqual(answersIn(project(plan, before), request));
        expect(planFor(request, after).steps).toEqual([]);
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

function isWarning({ cautions }: Plan): boolean {
  return cautions.some(({ kind }) => kind === 'warning' || kind === 'harm');
}

/** What was private before is no work of the plan: a group that was closed before stays closed. */
function brokenPromises({ outlook }: Plan, outcome: Outcome) {
  if (outcome.kind !== 'done' || outcome.proof.kind === 'proved') return [];
  if (outcome.proof.kind === 'not looked') return [outcome.proof];
  return outcome.proof.names.filter((name) =>
    outlook.some(
      ({ vpcId, host, before }) => vpcId === name.vpcId && host === name.host && before !== 'private',
    ),
  );
}

async function planned(world: World, request: PlanRequest) {
  const lab = laboratory({ world });
  const before = await lab.read(request);
  return { lab, before, plan: planFor(request, before) };
}

function answersIn(network: Network, request: PlanRequest) {
  const known = findSite(site.name);
  if (known === undefined || !hasPrivateLink(known)) throw new Error(`No PrivateLink at ${site.name}`);
  return agentVpcsOf(request).flatMap(({ region, vpcId }) => {
    const view = viewVpc(network, region, vpcId);
    return intakeHostsOf(known).map(({ asked }) => {
      const answer = resolve(asked, view);
      const services =
        answer.kind === 'private' ? answer.endpoints.map((endpoint) => endpoint.serviceName) : [];
      return `${vpcId} ${asked}: ${answer.kind} ${services.join(' ')}`;
    });
  });
}
