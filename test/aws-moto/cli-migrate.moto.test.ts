import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { supersededServices } from '../../src/catalogue/superseded';
import { toCliScript } from '../../src/export/cli-script';
import type { Network } from '../../src/network/network';
import { readOr } from '../../src/network/reading';
import { planFor } from '../../src/plan/plan-for';
import { cliIsThere, wentWell } from './cli-bash';
import { useCliGround } from './cli-ground';
import { shapeOf } from './cli-shape';
import { region } from './moto-clients';
import { groundOn } from './plan-ground';
import { at, metrics, vpc } from './way-case';

const old = supersededServices.find(({ replacedBy }) => replacedBy === metrics)?.name ?? '';

// Stands on moto, which deletes at once.
const { prepare, network, tools, run } = useCliGround();

async function ground(endpoint: string) {
  const there = await vpc(endpoint, 40);
  await groundOn(endpoint).endpoint(there, old);
  return { way: 'migrate', ...at(there.vpcId) } as const;
}

function servicesIn({ inRegion }: Network) {
  const endpoints = readOr(inRegion[region]?.endpoints ?? { kind: 'read', value: [] }, []);
  return endpoints.filter(({ state }) => state !== 'deleted').map(({ serviceName }) => serviceName);
}

describe.skipIf(!cliIsThere)('the script of a migration (skipped where there is no aws)', () => {
  it('stops before the deletion until it is told that somebody looked', { timeout: 600_000 }, async () => {
    const request = await prepare(ground);
    const plan = planFor(request, await network(request));
    expect(await applyPlan(plan, tools())).toMatchObject({ kind: 'done' });
    const applied = shapeOf(await network(request));

    await prepare(ground);
    expect(planFor(request, await network(request))).toEqual(plan);
    const [verify] = plan.steps.filter((step) => step.kind === 'verify hosts');
    const script = toCliScript(plan);
    const { status, stderr } = await run(script);
    expect(status).toBe(1);
    for (const word of [
      ...(verify?.without ?? ['']),
      ...(verify?.hosts ?? ['']),
      'PRIVATELINK_VERIFIED=yes',
    ]) {
      expect(stderr).toContain(word);
    }
    expect(servicesIn(await network(request))).toEqual([old, metrics]);

    expect(await run(script, { PRIVATELINK_VERIFIED: 'yes' })).toEqual(wentWell);
    expect(servicesIn(await network(request))).toEqual([metrics]);
    expect(shapeOf(await network(request))).toEqual(applied);
    expect(await run(script)).toEqual(wentWell);
    expect(shapeOf(await network(request))).toEqual(applied);
    expect(planFor(request, await network(request)).steps).toEqual([]);
  });
});
