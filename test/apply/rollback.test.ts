import { expect, test } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { rollback } from '../../src/apply/rollback';
import { ap1 } from '../../src/catalogue/sites/ap1';
import { join } from '../../src/sandbox/sample-world/part';
import type { Sandbox } from '../../src/sandbox/sandbox';
import { laboratory } from './laboratory';
import { plainVpcId, plainWorld, requestFor } from './plain-world';

const [first = '', second = ''] = ap1.services.map(({ name }) => name);
const at = { region: ap1.awsRegion ?? '', signal: new AbortController().signal };

async function madePlan(services: readonly string[] = [first]) {
  const lab = laboratory({ world: plainWorld() });
  const before = lab.sandbox.snapshot();
  const plan = await lab.plan(requestFor(services));
  await applyPlan(plan, lab.tools());
  return { lab, plan, before };
}

/** By hand, with private DNS, in the group that the plan has made. */
async function makeEndpoint(sandbox: Sandbox, serviceName: string, groupName: string): Promise<string> {
  const account = sandbox.account('sandbox');
  const group = sandbox.world().securityGroups.find(({ name }) => name === groupName);
  const subnet = sandbox.world().subnets.find(({ vpcId }) => vpcId === plainVpcId);
  const endpoint = await account.createEndpoint('make', at, {
    vpcId: plainVpcId,
    serviceName,
    serviceRegion: at.region,
    subnetIds: [subnet?.id ?? ''],
    securityGroupIds: [group?.id ?? ''],
    privateDns: 'on',
    tags: {},
    token: 'by-hand',
  });
  return endpoint?.id ?? '';
}

test('the steps are undone backwards, and endpoints are gone before their group is deleted', async () => {
  const { lab, plan, before } = await madePlan();
  const outcome = await rollback(plan, lab.entries, lab.tools());
  expect(outcome).toEqual({
    kind: 'restored',
    undone: [
      'endpoint-logs-agent-http-intake',
      'allow-https-from-10.0.0.0/16',
      'security-group',
      'enable-dns-hostnames',
    ],
    left: [],
    stays: [],
  });
  expect(lab.sandbox.snapshot()).toEqual(before);
  expect(lab.entries.at(-1)).toEqual({ kind: 'closed', planId: plan.id, how: 'rolled back', stays: [] });
  expect(lab.told.map(({ state }) => state)).toContain('undone');
});

test('what was there before the plan stays', async () => {
  const { lab, plan } = await madePlan([first]);
  const wider = await lab.plan(requestFor([first, second]));
  const before = lab.sandbox.snapshot();
  await applyPlan(wider, lab.tools());
  expect((await rollback(wider, lab.entries, lab.tools())).kind).toBe('restored');
  expect(lab.sandbox.snapshot()).toEqual(before);
  expect(plan.id).not.toBe(wider.id);
});

test('a group that something else uses by now stays, and so does what it needs', async () => {
  const { lab, plan } = await madePlan();
  await makeEndpoint(lab.sandbox, second, 'datadog-privatelink');
  const outcome = await rollback(plan, lab.entries, lab.tools());
  expect(outcome).toMatchObject({
    kind: 'stopped',
    problem: { code: 'conflict' },
    left: ['security-group', 'enable-dns-hostnames'],
  });
});

test('a DNS attribute that a later endpoint needs stays on', async () => {
  const { lab, plan } = await madePlan();
  const late = await makeEndpoint(lab.sandbox, second, 'default');
  const outcome = await rollback(plan, lab.entries, lab.tools());
  expect(outcome).toMatchObject({ kind: 'stopped', left: ['enable-dns-hostnames'] });
  expect(outcome.kind === 'stopped' && outcome.problem.sentence).toBe(
    `enableDnsHostnames stays on: ${late} came later and needs it.`,
  );
  await lab.sandbox.account('sandbox').deleteEndpoint('make', at, late);
  await lab.tools().wait(60_000, at.signal);
  expect((await rollback(plan, lab.entries, lab.tools())).kind).toBe('restored');
});

test('without the journal, what the tags name is still found, and nothing else is touched', async () => {
  const { lab, plan, before } = await madePlan();
  expect((await rollback(plan, [], lab.tools())).kind).toBe('restored');
  const { endpoints, securityGroups } = lab.sandbox.snapshot();
  expect({ endpoints, securityGroups }).toEqual({
    endpoints: before.endpoints,
    securityGroups: before.securityGroups,
  });
});

test('all permissions that undoing needs are checked before anything is undone', async () => {
  const { lab, plan } = await madePlan();
  const made = lab.sandbox.snapshot();
  lab.sandbox.deny({ action: 'ec2:DeleteVpcEndpoints' });
  lab.sandbox.deny({ action: 'ec2:DeleteSecurityGroup' });
  const outcome = await rollback(plan, lab.entries, lab.tools());
  expect(outcome).toMatchObject({
    kind: 'stopped',
    problem: {
      code: 'permission-missing',
      permissions: ['ec2:DeleteSecurityGroup', 'ec2:DeleteVpcEndpoints'],
    },
    undone: [],
  });
  expect(lab.sandbox.snapshot()).toEqual(made);
});

test('rolling back what was never made does nothing', async () => {
  const lab = laboratory({ world: plainWorld() });
  const plan = await lab.plan(requestFor([first]));
  expect(await rollback(plan, [], lab.tools())).toEqual({
    kind: 'restored',
    undone: [],
    left: [],
    stays: [],
  });
  expect(lab.sandbox.calls().filter(({ kind }) => kind !== 'reading')).toEqual([]);
});

test('rolling back in a VPC that is gone does nothing', async () => {
  const { lab, plan } = await madePlan();
  const gone = laboratory({ world: { ...plainWorld(), ...join([]) } });
  const outcome = await rollback(plan, lab.entries, gone.tools());
  expect(outcome).toEqual({ kind: 'restored', undone: [], left: [], stays: [] });
});

test('what AWS refused to this plan, and somebody else did afterwards, stays', async () => {
  const lab = laboratory({ world: plainWorld(), deny: [{ action: 'ec2:ModifyVpcAttribute' }] });
  const plan = await lab.plan(requestFor([first]));
  const outcome = await applyPlan(plan, lab.tools());
  expect(outcome).toMatchObject({ kind: 'stopped', made: [], uncertain: [] });
  const on = { enableDnsSupport: true, enableDnsHostnames: true };
  const world = lab.sandbox.world();
  const later = laboratory({ world: { ...world, vpcs: world.vpcs.map((vpc) => ({ ...vpc, dns: on })) } });
  const before = later.sandbox.snapshot();
  expect(await rollback(plan, lab.entries, later.tools())).toMatchObject({ kind: 'restored', undone: [] });
  expect(later.sandbox.snapshot()).toEqual(before);
});
