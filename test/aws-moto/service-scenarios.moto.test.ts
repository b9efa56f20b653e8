import { CreateNetworkInterfaceCommand } from '@aws-sdk/client-ec2';
import { expect, it } from 'vitest';
import { sendersOf } from '../../src/diagnose/senders-of';
import { subnetIdOf, vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { serviceScenarios } from '../scenarios/service-scenarios';
import { vpcNamed, worldOf } from '../scenarios/worlds';
import { ec2Of } from './plan-world';
import { openHostsOf, rulesOf } from './scenario-cure';
import { playScenarios } from './scenario-play';
import { makeWorld } from './scenario-world';

const { endpoint, interfaces, look, apply } = playScenarios('service');

it('S07: the first of its offers replaces the older service at once', async () => {
  const scenario = serviceScenarios.find(({ id }) => id === 'S07');
  if (scenario === undefined) throw new Error('There is no such scenario');
  const ids = await makeWorld(endpoint, scenario.world);
  const request = ids.translate(scenario.request);
  const { findings } = await look(request);
  const [fix] = findings.find(({ rule }) => rule === scenario.rule)?.fixes ?? [];
  if (fix?.kind !== 'plan') throw new Error('It offers no plan');
  const kinds = fix.plan.steps.map(({ kind }) => kind);
  expect(kinds).toEqual(['create endpoint', 'await endpoint', 'verify hosts', 'delete endpoint']);
  await apply(fix.plan);
  const after = await look(request);
  expect(rulesOf(after)).not.toContain(scenario.rule);
  expect(openHostsOf(after)).toEqual([]);
});

it('S29: a function that is found by its network interface', async ({ skip }) => {
  const region = 'ap-northeast-1';
  const ids = await makeWorld(endpoint, worldOf(vpcNamed('shop', '10.30')));
  const Description = 'AWS Lambda VPC ENI-checkout-0b6f2c1e-7f7c-4a9f-8b0e-0d6a5f6f0c11';
  const SubnetId = ids.of(subnetIdOf('shop', 'private-a'));
  const { NetworkInterface } = await ec2Of(endpoint, region).send(
    new CreateNetworkInterfaceCommand({ SubnetId, Description }),
  );
  const all = await interfaces(region, ids.of(vpcIdOf('shop')));
  const [one] = all.filter(({ id }) => id === NetworkInterface?.NetworkInterfaceId);
  expect(one).toMatchObject({ description: Description, type: 'interface', isFree: true });
  const free = sendersOf(all, {}).find(({ description }) => description === Description);
  expect(free?.what.kind).toBe('network interface');
  skip('moto attaches network interfaces to instances alone, and one that is free belongs to no function');
});
