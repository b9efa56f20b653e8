import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis, DiagnosisRequest } from '../../src/diagnose/diagnosis';
import { readNetwork } from '../../src/inventory/read-network';
import { lint } from '../../src/lint/lint';
import { type Laboratory, laboratory } from '../apply/laboratory';
import { applyFix } from '../lint/apply-fix';
import { networkScenarios } from './network-scenarios';
import { planScenarios } from './plan-scenarios';
import type { NetworkScenario } from './scenario';
import { textScenarios } from './text-scenarios';

const ids = Array.from({ length: 32 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);

it('every scenario from S01 to S32 is played', () => {
  const played = [...textScenarios, ...networkScenarios, ...planScenarios].map(({ id }) => id);
  expect(ids.filter((id) => !played.includes(id))).toEqual([]);
});

describe('in a text', () => {
  it.each(textScenarios)('$id: $file has $rule, and what it offers takes it away', (scenario) => {
    const { text, file, rule, severity, cure } = scenario;
    const [finding] = lint(text, file).filter((one) => one.rule === rule);
    expect(finding).toMatchObject({ rule, severity });
    if (finding === undefined) return;
    if (cure.kind === 'none') {
      expect(finding.fixes ?? [], cure.because).toEqual([]);
      return;
    }
    const left = lint(applyFix(text, finding), file);
    expect(left.map((one) => one.rule)).not.toContain(rule);
    expect(left.filter((one) => one.severity === 'error')).toEqual([]);
  });
});

async function look({ sandbox }: Laboratory, request: DiagnosisRequest): Promise<Diagnosis> {
  const scope = { regions: [request.region], vpcIds: sandbox.world().vpcs.map(({ id }) => id) };
  return diagnose(
    await readNetwork(sandbox.account('sandbox'), scope, new AbortController().signal),
    request,
  );
}

function rulesOf({ findings }: Diagnosis): readonly string[] {
  return findings.map(({ rule }) => rule);
}

function verdictsOf({ hosts }: Diagnosis): Readonly<Record<string, string>> {
  return Object.fromEntries(hosts.map(({ host, verdict }) => [host, verdict]));
}

/** All plans that the findings of a rule offer, one after the other, until none is left. */
async function cure(own: Laboratory, scenario: NetworkScenario, rule: string): Promise<Diagnosis> {
  let diagnosis = await look(own, scenario.request);
  for (let round = 0; round < 20; round += 1) {
    const [fix] = diagnosis.findings
      .filter((finding) => finding.rule === rule)
      .flatMap(({ fixes }) => (fixes ?? []).slice(-1));
    if (fix?.kind !== 'plan') return diagnosis;
    expect(await applyPlan(fix.plan, own.tools())).toMatchObject({ kind: 'done' });
    const after = await look(own, scenario.request);
    const before = verdictsOf(diagnosis);
    const lost = after.hosts.filter(
      ({ host, verdict }) => before[host] === 'private' && verdict !== 'private',
    );
    expect(lost.map(({ host, why }) => `${host}: ${why}`)).toEqual([]);
    diagnosis = after;
  }
  throw new Error(`${rule} never stops offering plans`);
}

describe('in a network', () => {
  it.each(networkScenarios)('$id: $title is found as $rule on the hosts it strikes', async (scenario) => {
    const diagnosis = await look(laboratory({ world: scenario.world }), scenario.request);
    expect(rulesOf(diagnosis)).toContain(scenario.rule);
    expect(verdictsOf(diagnosis)).toMatchObject(scenario.hosts);
  });

  it.each(networkScenarios)('$id: $title is not known where $denied.action is denied', async (scenario) => {
    const blind = laboratory({ world: scenario.world, deny: [scenario.denied] });
    const diagnosis = await look(blind, scenario.request);
    expect(rulesOf(diagnosis)).not.toContain(scenario.rule);
    expect(diagnosis.unknowns.length).toBeGreaterThan(0);
  });

  it.each(networkScenarios.filter((scenario) => scenario.cure.kind === 'none'))(
    '$id: $title has no offer of its own: $cure.because',
    async (scenario) => {
      const { findings } = await look(laboratory({ world: scenario.world }), scenario.request);
      const fixes = findings.filter(({ rule }) => rule === scenario.rule).flatMap((one) => one.fixes ?? []);
      expect(fixes).toEqual([]);
    },
  );

  it.each(networkScenarios.filter((scenario) => scenario.cure.kind !== 'none'))(
    '$id: $title is repaired by what it offers, and all hosts are private',
    async (scenario) => {
      if (scenario.cure.kind === 'none') return;
      const rule = scenario.cure.kind === 'own offer' ? scenario.rule : scenario.cure.rule;
      const after = await cure(laboratory({ world: scenario.world }), scenario, rule);
      expect(rulesOf(after)).not.toContain(scenario.rule);
      const open = after.hosts.filter(({ verdict }) => verdict !== 'private');
      expect(open.map(({ host, why }) => `${host}: ${why}`)).toEqual([]);
    },
  );
});

describe('before a plan', () => {
  it.each(planScenarios)('$id: $title', async ({ world, request, caution, says }) => {
    const plan = await laboratory({ world }).plan(request);
    const told = plan.cautions.filter(({ kind }) => kind === caution).map(({ sentence }) => sentence);
    expect(told.join('\n')).toMatch(says);
  });
});
