import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import { project } from '../../src/plan/project';
import type { PlanRequest, RemoveRequest } from '../../src/plan/request';
import type { StepKind } from '../../src/plan/step';
import { differenceFrom } from '../../src/plan/still-as-planned';
import { anySameRegionRequest } from '../apply/any-request';
import { anyTrouble, survive, toolsIn } from '../apply/any-trouble';
import { anyWorld, region, site, vpcId } from '../apply/any-world';
import { laboratory } from '../apply/laboratory';
import { numRuns, patience } from '../apply/runs';
import { anyCountry } from './any-country';
import { far, hubId, near } from './hub-and-agents';
import { site as siteOfCountry } from './requests';

const at = { profile: 'sandbox', region, vpcId, site: site.name } as const;
const endpointIds = site.services.map((_, index) => `vpce-0${index}`);
const zoneIds = site.services.map(
  ({ privateDnsName }) => `Z${privateDnsName.toUpperCase().replace(/\W/g, '')}`,
);

const anyRemoval: fc.Arbitrary<RemoveRequest> = fc.oneof(
  fc.constant({ way: 'remove' as const, ...at }),
  fc.subarray(endpointIds).map((ids) => ({ way: 'remove' as const, ...at, endpointIds: ids })),
);

const anyRepair: fc.Arbitrary<PlanRequest> = fc.oneof(
  fc.constantFrom(...endpointIds).map((endpointId) => ({ way: 'private DNS' as const, ...at, endpointId })),
  fc
    .subarray(['sg-00', 'sg-02', 'sg-03'], { minLength: 1 })
    .map((securityGroupIds) => ({ way: 'allow HTTPS out' as const, ...at, securityGroupIds })),
  fc.constantFrom(...zoneIds).map((zoneId) => ({ way: 'records' as const, ...at, zoneId })),
  fc.constantFrom(...zoneIds).map((zoneId) => ({ way: 'detach zone' as const, ...at, zoneId })),
  fc.constantFrom(...zoneIds).map((zoneId) => ({ way: 'withdraw authorizations' as const, ...at, zoneId })),
);

const lasting: readonly StepKind[] = [
  'delete endpoint',
  'delete zone',
  'delete security group',
  'delete peering',
];

function isRefused({ cautions }: Plan): boolean {
  return cautions.some(({ kind }) => kind === 'refusal');
}

interface HasId {
  readonly id: string;
}

interface Listed {
  readonly endpoints: readonly HasId[];
  readonly securityGroups: readonly HasId[];
  readonly zones: readonly HasId[];
}

/** What is there without the endpoints of the plan and the records that lead to them. */
function othersOf(world: Listed, removed: readonly string[]) {
  return {
    endpoints: world.endpoints.filter(({ id }) => !removed.includes(id)).map(({ id }) => id),
    groups: world.securityGroups.map(({ id }) => id),
    zones: world.zones.map(({ id }) => id),
  };
}

test(
  'a repair of any network does what it says, leaves nothing to repair, and can be taken back exactly',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRepair, async (world, request) => {
        const lab = laboratory({ world });
        const plan = await lab.plan(request);
        if (isRefused(plan)) return;
        const before = lab.sandbox.snapshot();
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
        expect((await lab.plan(request)).steps).toEqual([]);
        if (plan.steps.some(({ kind }) => lasting.includes(kind))) return;
        expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({ kind: 'restored', left: [] });
        expect(lab.sandbox.snapshot()).toEqual(before);
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'removing what a plan made on any network leaves all that was there before, but for the endpoints meant',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anySameRegionRequest, anyRemoval, async (world, addition, removal) => {
        const lab = laboratory({ world });
        await applyPlan(await lab.plan(addition), lab.tools());
        const plan = await lab.plan(removal);
        expect(isRefused(plan)).toBe(false);
        const before = lab.sandbox.snapshot();
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
        expect((await lab.plan(removal)).steps).toEqual([]);
        const after = lab.sandbox.snapshot();
        const meant = removal.endpointIds ?? before.endpoints.map(({ id }) => id);
        const expected = othersOf(world, meant);
        const real = othersOf(after, []);
        expect(real.endpoints).toEqual(expect.arrayContaining(expected.endpoints));
        expect(real.groups).toEqual(expect.arrayContaining(expected.groups));
        expect(real.zones).toEqual(expected.zones);
        if (removal.endpointIds === undefined && addition.securityGroup.kind === 'new') {
          expect(real).toEqual(
            othersOf(
              world,
              world.endpoints.map(({ id }) => id),
            ),
          );
        }
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'whatever ends a removal, the same plan goes on from there to its end',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anySameRegionRequest, anyTrouble, async (world, addition, trouble) => {
        const lab = laboratory({ world });
        await applyPlan(await lab.plan(addition), lab.tools());
        const plan = await lab.plan({ way: 'remove', ...at });
        await survive(() => applyPlan(plan, toolsIn(trouble, lab)));
        lab.sandbox.clearFaults();
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
        expect((await lab.plan({ way: 'remove', ...at })).steps).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);

const here = { profile: 'test', region: near.region, vpcId: hubId, site: siteOfCountry.name } as const;
const anyRequestInCountry: fc.Arbitrary<PlanRequest> = fc.oneof(
  fc
    .constantFrom('Z0', 'Z1', 'Z2')
    .chain((zoneId) =>
      fc
        .constantFrom('records' as const, 'withdraw authorizations' as const, 'detach zone' as const)
        .map((way) => ({ way, ...here, zoneId })),
    ),
  fc
    .tuple(fc.constantFrom('Z0', 'Z1', 'Z2'), fc.subarray([here, near, far], { minLength: 1 }))
    .map(([zoneId, agents]) => ({ way: 'detach zone' as const, ...here, zoneId, agents })),
  fc.constantFrom(near, far).map((agent) => ({ way: 'routes' as const, ...here, agent })),
  fc
    .constantFrom('vpce-00', 'vpce-01')
    .map((endpointId) => ({ way: 'private DNS' as const, ...here, endpointId })),
  fc.constant({ way: 'remove' as const, ...here }),
);

test(
  'in a network of several accounts a plan is the same twice, has names of its own, and is whole',
  () => {
    fc.assert(
      fc.property(anyCountry, anyRequestInCountry, fc.nat(), (network, request, count) => {
        const plan = planFor(request, network);
        expect(planFor(structuredClone(request), structuredClone(network))).toEqual(plan);
        const names = plan.steps.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(planFor(request, project(plan, network)).steps).toEqual([]);
        if (plan.steps.length === 0) return;
        const halfway = project({ ...plan, steps: plan.steps.slice(0, count % names.length) }, network);
        expect(differenceFrom(plan, halfway, [])).toEqual({ refusals: [], steps: [], dropped: [] });
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'a removal that takes something private away is a harm',
  () => {
    fc.assert(
      fc.property(anyCountry, (network) => {
        const plan = planFor({ way: 'remove', ...here }, network);
        const lost = plan.outlook.filter(({ before, after }) => before === 'private' && after !== 'private');
        const harms = plan.cautions.filter(({ kind }) => kind === 'harm').flatMap(({ hosts = [] }) => hosts);
        for (const { host } of lost) expect(harms).toContain(host);
      }),
      { numRuns },
    );
  },
  patience,
);
