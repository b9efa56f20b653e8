import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis } from '../../src/diagnose/diagnosis';
import {
  type Ports,
  aclAnswers,
  denyingRules,
  https,
  portsOfAnswers,
} from '../../src/diagnose/path/acl-answer';
import { readNetwork } from '../../src/inventory/read-network';
import { parseCidr } from '../../src/network/cidr';
import type { NetworkAclRule } from '../../src/network/network-acl';
import { hub } from '../../src/sandbox/sample-world/sample-accounts';
import { peeringIdOf, samplePeering } from '../../src/sandbox/sample-world/sample-peering';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import type { World } from '../../src/sandbox/world';
import { type Laboratory, laboratory } from '../apply/laboratory';

const signal = new AbortController().signal;
const metrics = 'metrics.agent.datadoghq.com';

async function look({ sandbox }: Laboratory, name: string): Promise<Diagnosis> {
  const vpcIds = [vpcIdOf(name), vpcIdOf('platform-prod')];
  const network = await readNetwork(sandbox.account('sandbox'), { regions: ['us-east-1'], vpcIds }, signal);
  return diagnose(network, { region: 'us-east-1', vpcId: vpcIdOf(name), site: 'datadoghq.com' });
}

function findingOf({ findings }: Diagnosis, id: string) {
  const finding = findings.find(({ rule }) => rule === id);
  if (finding === undefined) throw new Error(`${id} finds nothing`);
  return finding;
}

const verdictOf = ({ hosts }: Diagnosis, name: string) => hosts.find(({ host }) => host === name)?.verdict;

describe('a network ACL that keeps answers back', () => {
  it('is told with the ports and the rule to stand before, and nothing offers to change it', async () => {
    const diagnosis = await look(laboratory({}), 'pci-prod');
    const { message, fixes } = findingOf(diagnosis, 'network-acl-blocks');
    expect(message).toMatch(/By hand, allow outbound TCP 1024-65535 before rule \*, which denies it\.$/);
    expect(fixes).toBeUndefined();
    expect(verdictOf(diagnosis, metrics)).toBe('broken');
  });

  it('takes back the offer of further endpoints, behind which public hosts would break', async () => {
    const diagnosis = await look(laboratory({}), 'pci-prod');
    const { message, fixes } = findingOf(diagnosis, 'service-missing');
    expect(message).toMatch(/Correct acl-[0-9a-f]+ first, or their hosts break\.$/);
    expect(fixes).toBeUndefined();
  });
});

describe('a route that a deleted peering left', () => {
  const withoutRoute: World = {
    ...sampleWorld,
    routeTables: sampleWorld.routeTables.map((table) => ({
      ...table,
      routes: table.routes.filter(({ target }) => !isLeft(target)),
    })),
  };

  it.each([
    { left: 'is replaced', world: sampleWorld, steps: ['delete route'] },
    { left: 'once deleted makes room', world: withoutRoute, steps: [] },
  ])('$left for a new peering, which makes the host private', async ({ world, steps }) => {
    const lab = laboratory({ world });
    const { message, fixes = [] } = findingOf(await look(lab, 'reporting-prod'), 'peering-not-active');
    expect(message).toContain('No VPC peering joins');
    expect(message).not.toContain('black hole');
    const [fix] = fixes;
    if (fix?.kind !== 'plan') throw new Error('no plan is offered');
    expect(fix.plan.steps.map(({ kind }) => kind).filter((kind) => kind === 'delete route')).toEqual(steps);
    expect(await applyPlan(fix.plan, lab.tools())).toMatchObject({ kind: 'done' });
    expect(verdictOf(await look(lab, 'reporting-prod'), metrics)).toBe('private');
  });

  it('is replaced for a peering that is there already', async () => {
    const side = (vpc: string) => ({ vpc, account: hub });
    const made = samplePeering({
      requester: side('platform-prod'),
      accepter: side('reporting-prod'),
      state: 'active',
    });
    const world = { ...sampleWorld, peerings: [...sampleWorld.peerings, made] };
    const lab = laboratory({ world });
    const before = lab.sandbox.snapshot();
    const { fixes = [] } = findingOf(await look(lab, 'reporting-prod'), 'route-missing');
    const [fix] = fixes;
    if (fix?.kind !== 'plan') throw new Error('no plan is offered');
    expect(await applyPlan(fix.plan, lab.tools())).toMatchObject({ kind: 'done' });
    expect(verdictOf(await look(lab, 'reporting-prod'), metrics)).toBe('private');
    const outcome = await rollback(fix.plan, lab.entries, lab.tools());
    expect(outcome).toMatchObject({ kind: 'restored', left: [] });
    expect(outcome.stays.map(({ step }) => step).join()).toMatch(/^delete-route[^,]*$/);
    expect(lab.sandbox.snapshot().peerings).toEqual(before.peerings);
  });
});

function isLeft(target: World['routeTables'][number]['routes'][number]['target']): boolean {
  return target.kind === 'peering' && target.id === peeringIdOf('reporting-prod', 'platform-prod');
}

const rule: fc.Arbitrary<NetworkAclRule> = fc
  .record({
    number: fc.integer({ min: 2, max: 200 }),
    action: fc.constantFrom('allow', 'deny'),
    protocol: fc.constantFrom('-1', 'tcp', 'udp'),
    cidr: fc.constantFrom('0.0.0.0/0', '10.0.0.0/16', '10.0.0.0/24', '10.0.0.7/32', '10.9.0.0/16'),
    ports: fc.constantFrom({ from: 443, to: 443 }, { from: 0, to: 2000 }, { from: 1024, to: 65_535 }),
  })
  .map((made): NetworkAclRule => made);

const inOrder = (rules: readonly NetworkAclRule[]) => [...rules].sort((a, b) => a.number - b.number);

test('a rule that allows before the first that denies lets everything through, and none is named in vain', () => {
  const block = parseCidr('10.0.0.0/24');
  if (block === undefined) throw new Error('no block');
  const rest: NetworkAclRule = { number: 32_767, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' };
  fc.assert(
    fc.property(
      fc.uniqueArray(rule, { selector: ({ number }) => number, maxLength: 6 }),
      fc.constantFrom<Ports>(https, portsOfAnswers),
      (some, ports) => {
        const rules = [...inOrder(some), rest];
        const isOpen = (list: readonly NetworkAclRule[]) =>
          aclAnswers(list, block, ports).every(({ lets }) => lets === 'all');
        const numbers = denyingRules(rules, block, ports).map(({ number }) => number);
        expect(numbers.length === 0).toBe(isOpen(rules));
        const opening = {
          number: Math.min(...numbers) - 0.5,
          action: 'allow',
          protocol: 'tcp',
          ports,
        } as const;
        if (numbers.length > 0)
          expect(isOpen(inOrder([...rules, { ...opening, cidr: '10.0.0.0/24' }]))).toBe(true);
      },
    ),
  );
});
