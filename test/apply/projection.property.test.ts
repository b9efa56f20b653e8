import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { intakeHostsOf } from '../../src/catalogue/intake-host';
import { findSite, hasPrivateLink } from '../../src/catalogue/sites';
import { resolve } from '../../src/dns/resolve';
import { viewVpc } from '../../src/dns/view-vpc';
import type { Network } from '../../src/network/network';
import { planFor } from '../../src/plan/plan-for';
import { project } from '../../src/plan/project';
import { anyRequest } from './any-request';
import { anyWorld, region, site, vpcId } from './any-world';
import { laboratory } from './laboratory';
import { patience, runsOfEach } from './runs';

const numRuns = runsOfEach(2, 300);

test(
  'names resolve after an apply as the projection says beforehand',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, async (world, request) => {
        const lab = laboratory({ world });
        const before = await lab.read(request);
        const plan = planFor(request, before);
        await applyPlan(plan, lab.tools());
        const foreseen = answersIn(project(plan, before));
        expect(foreseen.length).toBeGreaterThan(5);
        expect(foreseen).toEqual(answersIn(await lab.read(request)));
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'a plan asks for nothing in the network that it projects',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, async (world, request) => {
        const before = await laboratory({ world }).read(request);
        const after = project(planFor(request, before), before);
        expect(planFor(request, after).steps).toEqual([]);
      }),
      { numRuns },
    );
  },
  patience,
);

function answersIn(network: Network) {
  const view = viewVpc(network, region, vpcId);
  const known = findSite(site.name);
  if (known === undefined || !hasPrivateLink(known)) throw new Error(`No PrivateLink at ${site.name}`);
  return intakeHostsOf(known).map(({ asked }) => {
    const answer = resolve(asked, view);
    const services =
      answer.kind === 'private' ? answer.endpoints.map((endpoint) => endpoint.serviceName) : [];
    return `${asked}: ${answer.kind} ${services.join(' ')}`;
  });
}
