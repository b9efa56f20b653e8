import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { isRefused } from '../../src/plan/draft';
import type { World } from '../../src/sandbox/world';
import { anyCountry } from './any-country';
import { anyRequestInCountry } from './any-request-in-country';
import { laboratory } from './laboratory';
function short(w: World) {
  return JSON.stringify({ dns: w.vpcs.map((v) => [v.id, v.dns.enableDnsSupport, v.dns.enableDnsHostnames].join()), services: w.services.map((s) => [s.name.slice(-5), s.zoneIds.length, s.privateDns?.state, s.acceptance, s.consumerRegions.length].join()), groups: w.securityGroups.map((g) => g.id + g.ingress.map((i) => JSON.stringify(i.peer)).join()), endpoints: w.endpoints.map((e) => [e.id, e.privateDns].join()), peerings: w.peerings, routes: w.routeTables.filter((t) => t.routes.length), zones: w.zones }, null, 1);
}
const seen = new Set<string>();
test('debug', async () => {
  const r = await fc.check(
    fc.asyncProperty(anyCountry, anyRequestInCountry, async (world, request) => {
      const lab = laboratory({ world });
      const plan = await lab.plan(request);
      if (isRefused(plan)) return;
      const o = await applyPlan(plan, lab.tools());
      if (o.kind !== 'done') throw new Error('FIRST ' + JSON.stringify(o.kind === 'stopped' ? o.problem : o));
      const o2 = await applyPlan(plan, lab.tools());
      if (o2.kind !== 'done' || o2.made.length) throw new Error('SECOND ' + JSON.stringify(o2));
      const again = await lab.plan(request);
      if (again.steps.length) throw new Error('AGAIN ' + JSON.stringify(again.steps));
    }),
    { numRuns: 2500, endOnFailure: false },
  );
  if (r.failed && r.counterexample) {
    const [world, request] = r.counterexample;
    console.log(short(world), JSON.stringify(request), String(r.errorInstance));
    const lab = laboratory({ world });
    const plan = await lab.plan(request);
    console.log(plan.steps.map((s) => s.kind + ' ' + s.name + ' ' + (s.profile ?? '') + ' ' + s.vpcId).join('\n'));
    console.log(plan.cautions.map((s) => s.kind + ' ' + s.sentence).join('\n'));
  }
  expect(r.failed).toBe(false);
}, 100000);
