import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { findSite, hasPrivateLink } from '../../src/catalogue/sites';
import { gatherFacts } from '../../src/diagnose/facts';
import { foresee } from '../../src/diagnose/foresee';
import type { Network } from '../../src/network/network';
import { read } from '../../src/network/reading';
import { isRefused } from '../../src/plan/draft';
import { planFor } from '../../src/plan/plan-for';
import { type PlanRequest, agentVpcsOf } from '../../src/plan/request';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { anyCountry } from '../apply/any-country';
import { anyRequestInCountry } from '../apply/any-request-in-country';
import { laboratory } from '../apply/laboratory';
import { patience } from '../apply/runs';
import { accountId, aliasTo, endpoint, region, zone } from '../network/network-of';
import { associateRequest, country, hubId, near, nearId, route, table } from '../plan/hub-and-agents';
import { traces } from '../plan/requests';
import { told } from '../plan/told-by';

const virginia = { profile: 'sandbox', region: 'us-east-1', site: 'datadoghq.com' } as const;

test('hosts that work over the internet and would be led to where a network ACL blocks are a harm', async () => {
  const lab = laboratory({});
  const request = {
    way: 'missing services',
    ...virginia,
    vpcId: vpcIdOf('pci-prod'),
    services: 'guide',
  } as const;
  const network = await lab.read(request);
  const plan = planFor(request, network);
  expect(told(plan, 'harm')).toEqual([]);
  const foreseen = foresee(plan, network);
  expect(told(foreseen, 'harm').join()).toMatch(/^Worse after this plan: .*acl-.*api\.datadoghq\.com/);
  expect(foreseen.id).not.toBe(plan.id);
  expect(foreseen.steps).toEqual(plan.steps);
});

test.each(['failed', 'pending'] as const)(
  'hosts that would be led to an endpoint that is %s are a harm',
  (state) => {
    const served = endpoint({ serviceName: traces.name, privateDnsEnabled: false, state });
    const zones = read([zone(traces.privateDnsName, [aliasTo(traces.privateDnsName, served)])]);
    const peering = {
      id: 'pcx-1',
      state: 'active',
      requester: { accountId, region, vpcId: hubId, cidrs: ['10.0.0.0/16'] },
      accepter: { accountId, region, vpcId: nearId, cidrs: ['10.1.0.0/16'] },
      tags: {},
    } as const;
    const back = route('10.1.0.0/16', 'peering', peering.id);
    const network = country({
      here: {
        endpoints: read([served]),
        zones,
        peerings: read([peering]),
        detail: { routeTables: read([table('rtb-0a', hubId, [], [back])]) },
      },
      near: {
        routeTables: read([table('rtb-0b', nearId, [], [route('10.0.0.0/16', 'peering', peering.id)])]),
      },
    });
    const plan = planFor(associateRequest({ agents: [near] }), network);
    expect(plan.steps.map(({ kind }) => kind)).toContain('associate zone');
    const sentence = `Endpoint ${served.id} is ${state}, so nothing answers.`;
    expect(told(foresee(plan, network), 'harm').join()).toContain(`Worse after this plan: ${sentence}`);
  },
);

test('a plan that breaks nothing says nothing more', async () => {
  const lab = laboratory({});
  const request = {
    way: 'missing services',
    ...virginia,
    vpcId: vpcIdOf('checkout-prod'),
    services: 'guide',
  } as const;
  const network = await lab.read(request);
  const plan = planFor(request, network);
  expect(plan.steps.length).toBeGreaterThan(0);
  const foreseen = foresee(plan, network);
  expect({ ...foreseen, outlook: [] }).toEqual({ ...plan, outlook: [] });
  expect(foreseen.outlook.map(({ host, verdict }) => ({ host, after: verdict?.after }))).toEqual(
    plan.outlook.map(({ host, after }) => ({ host, after })),
  );
});

test(
  'no host breaks on its path without a word before',
  async () => {
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(anyCountry, anyRequestInCountry, async (world, request) => {
        const lab = laboratory({ world });
        const before = await lab.read(request);
        const plan = foresee(planFor(request, before), before);
        if (isRefused(plan)) return;
        expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
        const harms = told(plan, 'harm').join('\n');
        for (const host of brokenBetween(request, before, await lab.read(request))) {
          broken++;
          expect(harms).toContain(host);
        }
      }),
      { numRuns: 150 },
    );
    expect(broken).toBeGreaterThan(0);
  },
  patience,
);

/** Hosts that did work, or may have, and now lead to an endpoint that packets do not reach. */
function brokenBetween(request: PlanRequest, before: Network, after: Network): readonly string[] {
  const site = findSite(request.site);
  if (site === undefined || !hasPrivateLink(site)) throw new Error(`No PrivateLink at ${request.site}`);
  return agentVpcsOf(request).flatMap(({ region, vpcId }) => {
    const vpc = { region, vpcId, site: site.name };
    const verdicts = new Map(
      gatherFacts(before, vpc, site).hosts.map(({ intake, verdict }) => [intake.host, verdict]),
    );
    return gatherFacts(after, vpc, site).hosts.flatMap(({ intake, flaws }) => {
      const was = verdicts.get(intake.host);
      const isBlocked = flaws.some(({ kind }) => kind === 'path blocked' || kind === 'not available');
      return isBlocked && was !== 'broken' && was !== 'nxdomain' ? [intake.host] : [];
    });
  });
}
