import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import { permissionsToChange, permissionsToRead } from '../../src/network/permissions';
import type { PlanRequest } from '../../src/plan/request';
import { policy } from '../../src/report/policy';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { groupIdOf, vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { laboratory } from '../apply/laboratory';

interface Statement {
  readonly Sid: string;
  readonly Effect: string;
  readonly Action: readonly string[];
}

const { Statement: statements } = JSON.parse(policy()) as { readonly Statement: readonly Statement[] };
const inUsEast = (vpc: string) => ({
  profile: 'sandbox',
  region: 'us-east-1',
  vpcId: vpcIdOf(vpc),
  site: 'datadoghq.com',
});

/** A plan of each kind, with the statements that it should need beside the one for reading. */
const plans: readonly (readonly [PlanRequest, readonly string[]])[] = [
  [
    { ...inUsEast('analytics-dev'), way: 'same region', services: 'guide', securityGroup: { kind: 'new' } },
    ['EnableDNSAttribute', 'CreateSecurityGroup', 'AllowHTTPS', 'CreateEndpoint'],
  ],
  [
    { ...inUsEast('checkout-prod'), way: 'missing services', services: 'all' },
    ['AllowHTTPS', 'CreateEndpoint'],
  ],
  [{ ...inUsEast('payments-staging'), way: 'enable DNS' }, ['EnableDNSAttribute']],
  [
    {
      ...inUsEast('checkout-prod'),
      way: 'allow HTTPS',
      securityGroupId: groupIdOf('checkout-prod', 'datadog-endpoints'),
    },
    ['AllowHTTPS'],
  ],
];

/** What AWS asks for beside the action that is called; the sandbox's log has only the latter. */
const dependent = ['ec2:CreateTags', 'route53:AssociateVPCWithHostedZone'];
/** Where DNS is on already: else AWS cannot be asked about private DNS before the change. */
const plansFor: Readonly<Record<string, PlanRequest['way']>> = {
  CreateSecurityGroup: 'same region',
  CreateEndpoint: 'missing services',
};
const changing = Object.values(permissionsToChange).flat();

function actionsOf(sids: readonly string[]): readonly string[] {
  return statements.filter(({ Sid }) => sids.includes(Sid)).flatMap(({ Action }) => Action);
}

describe('the least policy', () => {
  it('is a list of statements that IAM understands, each action by its full name', () => {
    expect(statements.map(({ Sid }) => Sid)).toEqual([
      'Read',
      'EnableDNSAttribute',
      'CreateSecurityGroup',
      'AllowHTTPS',
      'CreateEndpoint',
    ]);
    for (const { Sid, Effect, Action } of statements) {
      expect(Sid).toMatch(/^[A-Za-z0-9]+$/);
      expect(Effect).toBe('Allow');
      for (const action of Action) expect(action).toMatch(/^[a-z0-9]+:[A-Z][A-Za-z0-9]+$/);
      expect(Action).toEqual([...new Set(Action)].sort());
    }
  });

  it('allows every call that reads, and nothing that changes, to whoever only reads', () => {
    expect(new Set(actionsOf(['Read']))).toEqual(new Set(Object.values(permissionsToRead).flat()));
    expect(actionsOf(['Read']).filter((action) => changing.includes(action))).toEqual([]);
  });

  it.each(plans)('is enough to apply and roll back $way, and no statement more', async (request, sids) => {
    const allowed = actionsOf(sids);
    const deny = changing.filter((action) => !allowed.includes(action)).map((action) => ({ action }));
    const lab = laboratory({ world: sampleWorld, deny });
    const plan = await lab.plan(request);
    const before = lab.sandbox.calls().length;
    expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
    expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({ kind: 'restored', left: [] });
    const made = lab.sandbox
      .calls()
      .slice(before)
      .filter(({ kind }) => kind !== 'reading');
    const called = new Set(made.map(({ action }) => action));
    expect(called).toEqual(new Set(allowed.filter((action) => !dependent.includes(action))));
  });

  it.each([
    ['ec2:CreateTags', 'CreateSecurityGroup'],
    ['ec2:CreateTags', 'CreateEndpoint'],
    ['route53:AssociateVPCWithHostedZone', 'CreateEndpoint'],
  ])('has %s in %s, without which AWS refuses', async (action, sid) => {
    expect(actionsOf([sid])).toContain(action);
    const [request] = plans.find(([{ way }]) => way === plansFor[sid]) ?? [];
    if (request === undefined) throw new Error(`No plan has the statement ${sid}`);
    const lab = laboratory({ world: sampleWorld, deny: [{ action }] });
    const before = lab.sandbox.snapshot();
    const plan = await lab.plan(request);
    const refused = await applyPlan(plan, lab.tools()).then(
      (outcome) => JSON.stringify(outcome),
      (error: unknown) => JSON.stringify(error),
    );
    expect(refused).toContain(action);
    expect(lab.sandbox.snapshot()).toEqual(before);
  });
});
