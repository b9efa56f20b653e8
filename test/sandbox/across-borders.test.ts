import { describe, expect, it } from 'vitest';
import type { NewEndpoint } from '../../src/network/account-changes';
import { serviceOf } from '../../src/sandbox/sample-world/sample-endpoints';
import { createSandbox } from '../../src/sandbox/sandbox';
import { problemFrom } from '../contract/problem-from';

const { signal } = new AbortController();
const inRegion = (region: string) => ({ region, signal });
const open = (profile: string) => createSandbox({ now: () => 0 }).account(profile);

async function vpcNamed(profile: string, region: string, name: string) {
  const account = open(profile);
  const vpc = (await account.vpcs(inRegion(region))).find((each) => each.name === name);
  if (vpc === undefined) throw new Error(`The sample network has no ${name} in ${region}.`);
  return vpc;
}

describe('across regions in the sandbox', () => {
  const metrics = serviceOf('metrics.agent.datadoghq.com');

  it('shows only the regional name of an endpoint to a service elsewhere, beside the private one', async () => {
    const endpoints = await open('sandbox').endpoints(inRegion('us-west-2'));
    const endpoint = endpoints.find(({ serviceName }) => serviceName === metrics.name);
    expect(endpoint?.serviceRegion).toBe('us-east-1');
    expect(endpoint?.dnsEntries.map(({ name }) => name)).toEqual([
      expect.stringMatching(
        /^vpce-[0-9a-f]+-[0-9a-f]{8}\.vpce-svc-[0-9a-f]+\.us-east-1\.vpce\.amazonaws\.com$/,
      ),
      'metrics.agent.datadoghq.com',
    ]);
  });

  it('shows zonal names of an endpoint to a service next door', async () => {
    const endpoints = await open('sandbox').endpoints(inRegion('us-east-1'));
    const endpoint = endpoints.find(({ serviceName }) => serviceName === metrics.name);
    expect(endpoint?.dnsEntries).toHaveLength(1 + 3 + 1);
    expect(endpoint?.dnsEntries[1]?.name).toMatch(/-us-east-1a\.vpce-svc-/);
  });

  it('tells the zones of a service only in its own region', async () => {
    const account = open('sandbox');
    const [here] = await account.services(inRegion('us-east-1'), 'us-east-1', [metrics.name]);
    expect(here?.zoneIds).toEqual(['use1-az1', 'use1-az2', 'use1-az4', 'use1-az6']);
    expect(here?.zoneNames).toEqual(['us-east-1c', 'us-east-1d', 'us-east-1a', 'us-east-1b']);
    const [there] = await account.services(inRegion('us-west-2'), 'us-east-1', [metrics.name]);
    expect(there?.region).toBe('us-east-1');
    expect(there).not.toHaveProperty('zoneIds');
    expect(await account.services(inRegion('us-west-2'), 'us-west-2', [metrics.name])).toEqual([]);
  });

  it('makes an endpoint only where the service’s region is named, and asks for the permission', async () => {
    const sandbox = createSandbox({ now: () => 0 });
    const account = sandbox.account('sandbox');
    const at = inRegion('us-west-2');
    const vpc = await vpcNamed('sandbox', 'us-west-2', 'batch-west');
    const [subnet] = (await account.subnets(at)).filter(({ vpcId }) => vpcId === vpc.id);
    const wanted: NewEndpoint = {
      vpcId: vpc.id,
      serviceName: metrics.name,
      serviceRegion: 'us-west-2',
      subnetIds: [subnet?.id ?? ''],
      securityGroupIds: [],
      privateDns: 'off',
      tags: {},
      token: 'token',
    };
    const elsewhere = await problemFrom(account.createEndpoint('make', at, wanted));
    expect(elsewhere.facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidServiceName' });
    const named = { ...wanted, serviceRegion: 'us-east-1' };
    expect(await account.createEndpoint('rehearse', at, named)).toBeUndefined();
    sandbox.deny({ action: 'vpce:AllowMultiRegion' });
    const denied = await problemFrom(account.createEndpoint('make', at, named));
    expect(denied.facts.permission).toBe('vpce:AllowMultiRegion');
  });
});

describe('across accounts in the sandbox', () => {
  it('calls the same zone by different letters', async () => {
    const nameOf = async (profile: string) => {
      const subnets = await open(profile).subnets(inRegion('us-east-1'));
      return subnets.find(({ zoneId }) => zoneId === 'use1-az4')?.zoneName;
    };
    expect(await nameOf('sandbox')).toBe('us-east-1a');
    expect(await nameOf('sandbox-agents')).toBe('us-east-1b');
  });

  it('shows of a foreign zone its name and owner, and nothing more', async () => {
    const vpc = await vpcNamed('sandbox-agents', 'us-east-1', 'agents-prod');
    const account = open('sandbox-agents');
    const zones = await account.zonesOfVpc(inRegion('us-east-1'), vpc.id);
    expect(zones).toMatchObject([
      { name: 'metrics.agent.datadoghq.com', owner: { kind: 'account', id: '111111111111' } },
    ]);
    const records = await problemFrom(account.zoneRecords(zones[0]?.id ?? '', signal));
    expect(records.facts).toMatchObject({ code: 'permission-missing', serviceCode: 'AccessDenied' });
    expect(await account.zones(['datadoghq.com'], signal)).toEqual([]);
  });

  it('shows zones that AWS keeps behind endpoints as a service’s own', async () => {
    const vpc = await vpcNamed('sandbox', 'us-east-1', 'checkout-prod');
    const zones = await open('sandbox').zonesOfVpc(inRegion('us-east-1'), vpc.id);
    expect(zones.map(({ name, owner }) => [name, owner.kind])).toEqual([
      ['metrics.agent.datadoghq.com', 'service'],
      ['lime.intake.datadoghq.com', 'service'],
      ['orchid.intake.datadoghq.com', 'service'],
      ['agent-http-intake.logs.datadoghq.com', 'service'],
    ]);
  });

  it('does not find a VPC of the other account', async () => {
    const vpc = await vpcNamed('sandbox-agents', 'us-east-1', 'agents-prod');
    const account = open('sandbox');
    const problem = await problemFrom(
      account.dnsAttribute(inRegion('us-east-1'), vpc.id, 'enableDnsSupport'),
    );
    expect(problem.facts.serviceCode).toBe('InvalidVpcID.NotFound');
    expect((await problemFrom(account.zonesOfVpc(inRegion('us-east-1'), vpc.id))).code).toBe(
      'invalid-request',
    );
    expect(await account.securityGroups(inRegion('us-east-1'), vpc.id)).toEqual([]);
  });
});
