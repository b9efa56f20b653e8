import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { resume } from '../../src/apply/resume';
import { isRefused } from '../../src/plan/draft';
import type { World } from '../../src/sandbox/world';
import { anyCountry } from './any-country';
import { anyTrouble, survive, toolsIn } from './any-trouble';
import { anyRequestInCountry } from './any-request-in-country';
import { laboratory } from './laboratory';
function short(w: World) {
  return JSON.stringify({ dns: w.vpcs.map((v) => [v.id, v.dns.enableDnsSupport, v.dns.enableDnsHostnames].join()), services: w.services.map((s) => [s.name.slice(-5), s.zoneIds.length, s.privateDns?.state, s.acceptance, s.consumerRegions.length].join()), groups: w.securityGroups.map((g) => g.id + g.ingress.map((i) => JSON.stringify(i.peer)).join()), endpoints: w.endpoints.map((e) => [e.id, e.privateDns].join()), peerings: w.peerings, routes: w.routeTables.filter((t) => t.routes.length), zones: w.zones });
}
test('debug', async () => {
  let n = 0;
  const r = await fc.check(
    fc.asyncProperty(anyCountry, anyRequestInCountry, anyTrouble, async (world, request, trouble) => {
      n++;
      const lab = laboratory({ world });
      const plan = await lab.plan(request);
      if (isRefused(plan)) return;
      await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
      lab.sandbox.clearFaults();
      const o = await resume(plan, [...lab.entries], lab.tools());
      if (o.kind !== 'done') throw new Error('RESUME ' + JSON.stringify(o.kind === 'stopped' ? o.problem : o));
      const lab2 = laboratory({ world });
      await applyPlan(plan, lab2.tools());
      for (const l of [lab, lab2]) await l.tools().wait(600_000, new AbortController().signal);
      expect(lab.sandbox.snapshot()).toEqual(lab2.sandbox.snapshot());
    }),
    { numRuns: 1500, ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}) },
  );
  console.log(n);
  if (r.failed && r.counterexample) {
    const [world, request, trouble] = r.counterexample;
    console.log(r.seed, short(world), JSON.stringify(request), JSON.stringify(trouble), String(r.errorInstance));
    const lab = laboratory({ world });
    const plan = await lab.plan(request);
    console.log(plan.steps.map((s) => s.kind + ' ' + s.name + ' ' + (s.profile ?? '') + ' ' + s.vpcId).join('\n'));
    console.log(plan.cautions.map((s) => s.kind + ' ' + s.sentence).join('\n'));
    await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
    console.log(JSON.stringify(lab.entries.slice(1)));
  }
  expect(r.failed).toBe(false);
}, 200000);
