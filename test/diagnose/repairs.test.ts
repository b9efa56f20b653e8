import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import type { Step } from '../../src/plan/step';
import type { Fixture } from './fixture';

const step: Step = {
  kind: 'delete zone',
  name: 'any',
  region: 'any',
  vpcId: 'any',
  why: 'any',
  zoneId: 'any',
  zoneName: 'any',
};

// What is asked for is looked at here; what becomes of it belongs to the planners. Other files of the same worker have
// the real ones.
vi.resetModules();
vi.doMock(import('../../src/plan/plan-for'), async (original) => {
  const { planFor } = await original();
  return { planFor: (request, network) => ({ ...planFor(request, network), steps: [step] }) };
});
const { diagnose } = await import('../../src/diagnose/diagnose');
afterAll(() => {
  vi.doUnmock('../../src/plan/plan-for');
  vi.resetModules();
});

const expected: Readonly<Record<string, readonly string[]>> = {
  'authorization-left-behind': ['withdraw authorizations'],
  'dns-attributes-off': ['enable DNS'],
  'https-not-allowed': ['allow HTTPS', 'allow HTTPS'],
  'outbound-not-allowed': ['allow HTTPS out'],
  'peering-not-active': ['peering'],
  'private-dns-off': ['private DNS'],
  'record-leads-to-other-service': ['records'],
  'record-missing': ['records'],
  'route-missing': ['routes'],
  'service-superseded': ['migrate', 'missing services'],
  'zone-not-associated': ['associate zones'],
  'zone-swallows-names': ['detach zone'],
};

const files = readdirSync(join(import.meta.dirname, 'fixtures')).map((file) => file.replace(/\.ts$/, ''));

it.each(files.filter((rule) => rule !== 'service-missing'))(
  '%s asks for the plan that cures it',
  async (rule) => {
    const { fixture } = (await import(`./fixtures/${rule}.ts`)) as { readonly fixture: Fixture };
    const { findings } = diagnose(fixture.faulty, fixture.request);
    const ways = findings
      .filter((finding) => finding.rule === rule)
      .flatMap(({ fixes = [] }) =>
        fixes.flatMap((fix) => (fix.kind === 'plan' ? [fix.plan.request.way] : [])),
      );
    expect(ways).toEqual(expected[rule] ?? []);
  },
);

it('a plan for a peered VPC names both: where the endpoints are, and where packets come from', async () => {
  const { fixture } = (await import('./fixtures/route-missing')) satisfies { readonly fixture: Fixture };
  const { findings } = diagnose(fixture.faulty, fixture.request);
  const fix = findings.find(({ rule }) => rule === 'route-missing')?.fixes?.[0];
  expect(fix?.kind === 'plan' && fix.plan.request).toMatchObject({
    vpcId: 'vpc-0b2',
    agent: { profile: 'test', vpcId: 'vpc-0a1' },
  });
});
