import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import { permissionsToChange, permissionsToProbe, permissionsToRead } from '../../src/network/permissions';
import type { PlanRequest } from '../../src/plan/request';
import { policy } from '../../src/report/policy';
import { callsOfStep, stepsOfWay } from '../../src/report/policy-tables';
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

const closedGroupId = groupIdOf('checkout-prod', 'default');
const world = {
  ...sampleWorld,
  securityGroups: sampleWorld.securityGroups.map((group) =>
    group.id === closedGroupId ? { ...group, egress: [] } : group,
  ),
};

const anyGroup = { kind: 'new' } as const;
const plans: readonly PlanRequest[] = [
  { ...inUsEast('analytics-dev'), way: 'same region', services: 'guide', securityGroup: anyGroup },
  { ...inUsEast('checkout-prod'), way: 'missing services', services: 'all' },
  { ...inUsEast('payments-staging'), way: 'enable DNS' },
  {
    ...inUsEast('checkout-prod'),
    way: 'allow HTTPS',
    securityGroupId: groupIdOf('checkout-prod', 'datadog-endpoints'),
  },
  { ...inUsEast('checkout-prod'), way: 'allow HTTPS out', securityGroupIds: [closedGroupId] },
];

/** What AWS asks for beside the action that is called; the sandbox's log has only the latter. */
const dependent = ['ec2:CreateTags', 'route53:AssociateVPCWithHostedZone'];
const reading: readonly string[] = Object.values(permissionsToRead).flat();
const changing = Object.values(permissionsToChange)
  .flat()
  .filter((action) => !reading.includes(action));

function actionsOf(sid: string): readonly string[] {
  return statements.filter(({ Sid }) => sid === Sid).flatMap(({ Action }) => Action);
}

function sidOf({ way }: PlanRequest): string {
  return way.replace(/(^| )(\w)/g, (_, _space: string, letter: string) => letter.toUpperCase());
}

describe('the least policy', () => {
  it('is a list of statements that IAM understands, each action by its full name', () => {
    expect(statements.map(({ Sid }) => Sid)).toEqual([
      ...['Read', 'SameRegion', 'CrossRegion', 'MissingServices', 'Peering', 'AssociateZones', 'EnableDNS'],
      ...[
        'AllowHTTPS',
        'AllowHTTPSOut',
        'PrivateDNS',
        'Records',
        'Routes',
        'WithdrawAuthorizations',
        'DetachZone',
      ],
      ...['Migrate', 'Remove', 'CrossRegionService', 'Probe'],
    ]);
    for (const { Sid, Effect, Action } of statements) {
      expect(Sid).toMatch(/^[A-Za-z0-9]+$/);
      expect(Effect).toBe('Allow');
      for (const action of Action) expect(action).toMatch(/^[a-z0-9]+:[A-Z][A-Za-z0-9]+$/);
      expect(Action).toEqual([...new Set(Action)].sort());
    }
  });

  it('allows every call that reads, and nothing that changes, to whoever only reads', () => {
    expect(new Set(actionsOf('Read'))).toEqual(new Set(Object.values(permissionsToRead).flat()));
    expect(actionsOf('Read').filter((action) => changing.includes(action))).toEqual([]);
  });

  it('allows every call of a probe on instances, and only to whoever takes that statement', () => {
    expect(new Set(actionsOf('Probe'))).toEqual(new Set(Object.values(permissionsToProbe).flat()));
    const elsewhere = statements.filter(({ Sid }) => Sid !== 'Probe').flatMap(({ Action }) => Action);
    expect(actionsOf('Probe').filter((action) => elsewhere.includes(action))).toEqual([]);
  });

  it.each(plans)(
    'is enough to apply and roll back $way, and holds nothing that is never called',
    async (request) => {
      const allowed = actionsOf(sidOf(request));
      const called = new Set<string>();
      const deny = changing.filter((action) => !allowed.includes(action)).map((action) => ({ action }));
      const lab = laboratory({ world, deny });
      const plan = await lab.plan(request);
      const before = lab.sandbox.calls().length;
      expect(await applyPlan(plan, lab.tools())).toMatchObject({ kind: 'done' });
      expect(await rollback(plan, lab.entries, lab.tools())).toMatchObject({ kind: 'restored', left: [] });
      for (const { kind, action } of lab.sandbox.calls().slice(before))
        if (kind !== 'reading') called.add(action);
      const needed = stepsOfWay[request.way].filter((kind) => plan.steps.some((step) => step.kind === kind));
      const ofSteps = needed
        .flatMap((kind) => callsOfStep[kind])
        .flatMap((method) => permissionsToChange[method]);
      const expected = ofSteps.filter((action) => !dependent.includes(action) && !reading.includes(action));
      expect(called).toEqual(new Set(expected));
      expect(
        plan.steps.map(({ kind }) => kind).filter((kind) => !stepsOfWay[request.way].includes(kind)),
      ).toEqual([]);
    },
  );

  it.each([
    ['ec2:CreateTags', 'same region'],
    ['ec2:CreateTags', 'missing services'],
    ['route53:AssociateVPCWithHostedZone', 'missing services'],
  ] as const)('has %s for %s, without which AWS refuses', async (action, way) => {
    const request = plans.find((one) => one.way === way);
    if (request === undefined) throw new Error(`No plan ${way}`);
    expect(actionsOf(sidOf(request))).toContain(action);
    const lab = laboratory({ world, deny: [{ action }] });
    const before = lab.sandbox.snapshot();
    const plan = await lab.plan(request);
    const refused = await applyPlan(plan, lab.tools()).then(
      (outcome) => JSON.stringify(outcome),
      (error: unknown) => JSON.stringify(error),
    );
    expect(refused).toContain(action);
    expect(lab.sandbox.snapshot()).toEqual(before);
  });

  it('limits endpoints across regions to the regions of the sites', () => {
    const [statement] = statements.filter(({ Sid }) => Sid === 'CrossRegionService');
    expect(statement).toMatchObject({
      Action: ['vpce:AllowMultiRegion'],
      Condition: {
        StringEquals: {
          'ec2:VpceServiceRegion': ['ap-northeast-1', 'ap-southeast-2', 'eu-west-2', 'us-east-1'],
        },
      },
    });
  });
});
