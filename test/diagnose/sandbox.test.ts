import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { privateLinkSites } from '../../src/catalogue/sites';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis, DiagnosisRequest } from '../../src/diagnose/diagnosis';
import { readNetwork } from '../../src/inventory/read-network';
import type { Plan } from '../../src/plan/plan';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { type Laboratory, laboratory } from '../apply/laboratory';

const regions = [...new Set(sampleWorld.vpcs.map((vpc) => vpc.region))];
const accountOf = new Map(sampleWorld.accounts.map(({ id, profile }) => [id, profile]));

const vpcs = sampleWorld.vpcs.flatMap((vpc): [string, string, DiagnosisRequest][] => {
  const site = privateLinkSites.find((candidate) => candidate.awsRegion === vpc.region)?.name;
  const request = { region: vpc.region, vpcId: vpc.id, site: site ?? 'datadoghq.com' };
  return [[vpc.tags['Name'] ?? vpc.id, accountOf.get(vpc.ownerId) ?? '', request]];
});

async function look({ sandbox }: Laboratory, profile: string, request: DiagnosisRequest): Promise<Diagnosis> {
  const scope = { regions, vpcIds: sampleWorld.vpcs.map(({ id }) => id) };
  return diagnose(await readNetwork(sandbox.account(profile), scope, new AbortController().signal), request);
}

function repairsOf({ findings }: Diagnosis): readonly { readonly rule: string; readonly plan: Plan }[] {
  return findings.flatMap(({ rule, fixes }) =>
    (fixes ?? []).flatMap((fix) => (fix.kind === 'plan' ? [{ rule, plan: fix.plan }] : [])),
  );
}

function privateHosts({ hosts }: Diagnosis): readonly string[] {
  return hosts.filter(({ verdict }) => verdict === 'private').map(({ host }) => host);
}

describe('the VPCs of the sandbox', () => {
  it.each([
    ['analytics-dev', 'dns-attributes-off', 'public'],
    ['batch-west', 'record-missing', 'nxdomain'],
    ['checkout-prod', 'https-not-allowed', 'broken'],
    ['corp-connected', 'dns-answered-elsewhere', 'elsewhere'],
    ['data-lake', 'zone-swallows-names', 'nxdomain'],
    ['data-lake', 'versioned-host-not-covered', 'nxdomain'],
    ['legacy-shared', 'service-superseded', 'private'],
    ['london-branch', 'dns-answered-elsewhere', 'elsewhere'],
    ['london-core', 'zone-names-host-not-anchor', 'private'],
    ['payments-staging', 'dns-attributes-off', 'public'],
    ['pci-prod', 'network-acl-blocks', 'broken'],
    ['reporting-prod', 'peering-not-active', 'broken'],
    ['tokyo-web', 'service-missing', 'public'],
    ['agents-prod', 'dns-answered-elsewhere', 'elsewhere'],
    ['agents-tokyo', 'dns-answered-elsewhere', 'elsewhere'],
  ])('%s has the fault %s and hosts that are %s', async (name, rule, verdict) => {
    const [, profile = '', request] = vpcs.find(([other]) => other === name) ?? [];
    if (request === undefined) throw new Error(`there is no ${name}`);
    const { findings, hosts } = await look(laboratory({}), profile, request);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(hosts.map((host) => host.verdict)).toContain(verdict);
  });

  it('have one that is private throughout', async () => {
    const [, profile = '', request] = vpcs.find(([name]) => name === 'platform-prod') ?? [];
    if (request === undefined) throw new Error('there is no platform-prod');
    const diagnosis = await look(laboratory({}), profile, request);
    expect(privateHosts(diagnosis).length).toBe(diagnosis.hosts.length);
  });

  it.each(vpcs)(
    '%s of %s: every repair that is offered takes its finding away',
    async (_, profile, request) => {
      const own = laboratory({});
      let diagnosis = await look(own, profile, request);
      const before = repairsOf(diagnosis);
      for (let round = 0; repairsOf(diagnosis).length > 0; round += 1) {
        expect(round).toBeLessThan(10);
        const [repair] = repairsOf(diagnosis);
        if (repair === undefined) throw new Error('no repair');
        const outcome = await applyPlan(repair.plan, own.tools());
        expect(outcome).toMatchObject({ kind: 'done' });
        const after = await look(own, profile, request);
        expect(repairsOf(after).map(({ plan }) => plan.id)).not.toContain(repair.plan.id);
        expect(privateHosts(after)).toEqual(expect.arrayContaining([...privateHosts(diagnosis)]));
        diagnosis = after;
      }
      if (before.every(({ rule }) => rule !== 'service-missing')) return;
      // Only a hand takes away the route that a peering left behind.
      const isByHand = diagnosis.findings.some(({ rule, fixes }) => rule === 'peering-not-active' && !fixes);
      const inReach = diagnosis.hosts.filter(
        ({ verdict }) => verdict === 'public' || (verdict === 'broken' && !isByHand),
      );
      expect(inReach.map(({ host, why }) => `${host}: ${why}`)).toEqual([]);
    },
  );
});
