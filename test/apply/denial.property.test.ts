import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { isRefused } from '../../src/plan/draft';
import type { RehearsalDepth } from '../../src/sandbox/switchboard';
import { anyRequest } from './any-request';
import { anyWorld } from './any-world';
import { laboratory } from './laboratory';
import { patience, runsOfEach } from './runs';

const numRuns = runsOfEach(2, 300);

const rehearsed = [
  'ec2:CreateSecurityGroup',
  'ec2:AuthorizeSecurityGroupIngress',
  'ec2:AuthorizeSecurityGroupEgress',
  'ec2:CreateVpcEndpoint',
  'ec2:CreateTags',
];
const others = [
  'ec2:ModifyVpcAttribute',
  'ec2:DescribeVpcEndpoints',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'route53:*',
];
const anyDenials = fc
  .subarray([...rehearsed, ...others], { minLength: 1, maxLength: 4 })
  .map((actions) => actions.map((action) => ({ action })));
const anyDepth = fc.constantFrom<RehearsalDepth[]>('the whole request', 'permission only');

test(
  'where a permission is missing, an apply either needs it not or makes nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, anyRequest, anyDenials, anyDepth, async (world, request, denials, depth) => {
        const lab = laboratory({ world, rehearsalDepth: depth });
        const plan = await lab.plan(request);
        fc.pre(!isRefused(plan));
        for (const denial of denials) lab.sandbox.deny(denial);
        const before = lab.sandbox.snapshot();
        const outcome = await applyPlan(plan, lab.tools());
        if (outcome.kind === 'done') return;
        expect(outcome).toMatchObject({ kind: 'stopped', problem: { code: 'permission-missing' }, made: [] });
        expect(lab.sandbox.snapshot()).toEqual(before);
      }),
      { numRuns },
    );
  },
  patience,
);

test(
  'all missing permissions are named at once',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        anyWorld,
        anyRequest,
        fc.subarray(rehearsed.slice(0, 4)),
        async (world, request, actions) => {
          const lab = laboratory({ world });
          const plan = await lab.plan(request);
          fc.pre(!isRefused(plan));
          for (const action of actions) lab.sandbox.deny({ action });
          const outcome = await applyPlan(plan, lab.tools());
          const needed = actions.filter((action) => plan.steps.some(({ kind }) => kind === neededBy[action]));
          const { permission, permissions } = outcome.kind === 'stopped' ? outcome.problem : {};
          expect([...(permissions ?? [permission ?? []].flat())].sort()).toEqual([...needed].sort());
        },
      ),
      { numRuns },
    );
  },
  patience,
);

const neededBy: Readonly<Record<string, string>> = {
  'ec2:CreateSecurityGroup': 'create security group',
  'ec2:AuthorizeSecurityGroupIngress': 'allow HTTPS',
  'ec2:AuthorizeSecurityGroupEgress': 'allow HTTPS out',
  'ec2:CreateVpcEndpoint': 'create endpoint',
};
