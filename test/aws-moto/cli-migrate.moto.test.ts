import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { us1 } from '../../src/catalogue/sites/us1';
import { supersededServices } from '../../src/catalogue/superseded';
import { toCliScript } from '../../src/export/cli-script';
import type { Network } from '../../src/network/network';
import { readOr } from '../../src/network/reading';
import type { MigrateRequest } from '../../src/plan/request';
import { planFor } from '../../src/plan/plan-for';
import { motoAddress } from '../moto/moto-address';
import { cliIsThere, shapeOf, useCliGround, wentWell } from './cli-ground';
import { region } from './moto-clients';
import { groundOn } from './plan-ground';

const [metrics] = us1.services.filter(({ title }) => title === 'Metrics').map(({ name }) => name);
const old = supersededServices.find(({ replacedBy }) => replacedBy === metrics)?.name ?? '';

// Stands on moto, which deletes at once.
const { prepare, hub, network, tools, run } = useCliGround((vpc) =>
  groundOn(motoAddress()).endpoint(vpc, old),
);

const ask = (): MigrateRequest => ({ way: 'migrate', ...hub() });

function servicesIn({ inRegion }: Network) {
  const endpoints = readOr(inRegion[region]?.endpoints ?? { kind: 'read', value: [] }, []);
  return endpoints.filter(({ state }) => state !== 'deleted').map(({ serviceName }) => serviceName);
}

describe.skipIf(!cliIsThere)('the script of a migration (skipped where there is no aws)', () => {
  it('stops before the deletion until it is told that somebody looked', { timeout: 600_000 }, async () => {
    const plan = planFor(ask(), await network());
    expect(await applyPlan(plan, tools())).toMatchObject({ kind: 'done' });
    const applied = shapeOf(await network());

    await prepare();
    expect(planFor(ask(), await network())).toEqual(plan);
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
    expect(servicesIn(await network())).toEqual([old, metrics]);

    expect(await run(script, { PRIVATELINK_VERIFIED: 'yes' })).toEqual(wentWell);
    expect(servicesIn(await network())).toEqual([metrics]);
    expect(shapeOf(await network())).toEqual(applied);
    expect(await run(script)).toEqual(wentWell);
    expect(shapeOf(await network())).toEqual(applied);
    expect(planFor(ask(), await network()).steps).toEqual([]);
  });
});
