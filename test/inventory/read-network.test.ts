import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { readNetwork } from '../../src/inventory/read-network';
import type { Network } from '../../src/network/network';
import { readOr } from '../../src/network/reading';
import type { Fault } from '../../src/sandbox/fault';
import { type Sandbox, createSandbox } from '../../src/sandbox/sandbox';
import { roundTrips } from './round-trips';

const regions = ['us-east-1', 'ap-northeast-1', 'eu-west-2'];
const start = 1_790_000_000_000;

function sandboxOf(options: Partial<Parameters<typeof createSandbox>[0]> = {}): Sandbox {
  return createSandbox({ now: () => start, ...options });
}

function vpcIdsOf(network: Network): readonly string[] {
  return Object.values(network.inRegion).flatMap((region) => readOr(region.vpcs, []).map(({ id }) => id));
}

async function networkOf(sandbox: Sandbox, vpcIds: readonly string[] = []): Promise<Network> {
  return readNetwork(sandbox.account('sandbox'), { regions, vpcIds }, new AbortController().signal);
}

describe('reading a network', () => {
  it('finds VPCs, Datadog endpoints and zones in every region it was asked for', async () => {
    const network = await networkOf(sandboxOf());
    expect(Object.keys(network.inRegion)).toEqual(regions);
    for (const region of Object.values(network.inRegion)) {
      expect(readOr(region.vpcs, []).length).toBeGreaterThan(0);
      expect(region.peerings.kind).toBe('read');
      expect(region.services).toEqual({});
    }
    expect(readOr(network.zones, []).length).toBeGreaterThan(0);
  });

  it('takes at most four calls per region, and asks nothing twice', async () => {
    const sandbox = sandboxOf();
    await networkOf(sandbox);
    const regional = sandbox.calls().filter(({ action }) => action.startsWith('ec2:Describe'));
    for (const region of regions) {
      const calls = regional.filter((call) => call.region === region).map(({ action }) => action);
      const withoutRegions = calls.filter((action) => action !== 'ec2:DescribeRegions');
      expect(withoutRegions.length).toBeLessThanOrEqual(4);
      expect(new Set(withoutRegions).size).toBe(withoutRegions.length);
    }
  });

  it('asks about services only where it looks into a VPC, and about those of other regions where it is told to', async () => {
    const sandbox = sandboxOf();
    const account = sandbox.account('sandbox');
    const { signal } = new AbortController();
    const vpcs = await account.vpcs({ region: 'us-east-1', signal });
    const scope = { regions, vpcIds: vpcs.slice(0, 1).map(({ id }) => id), serviceRegions: ['eu-west-2'] };
    const { inRegion } = await readNetwork(account, scope, signal);
    const services = inRegion['us-east-1']?.services ?? {};
    expect(Object.keys(services).sort()).toEqual(expect.arrayContaining(['eu-west-2', 'us-east-1']));
    for (const reading of Object.values(services)) expect(readOr(reading, []).length).toBeGreaterThan(0);
    expect(inRegion['eu-west-2']?.services).toEqual({});
  });

  it('looks only into the VPCs that were chosen', async () => {
    const sandbox = sandboxOf();
    const [chosen = ''] = vpcIdsOf(await networkOf(sandbox));
    const network = await networkOf(sandbox, [chosen, 'vpc-00000000000000000']);
    expect(Object.keys(network.vpcDetails)).toEqual([chosen]);
    expect(network.vpcDetails[chosen]?.dns.kind).toBe('read');
  });

  it('keeps the rest when one call is refused, and says which permission is missing', async () => {
    const network = await networkOf(
      sandboxOf({ deny: [{ action: 'ec2:DescribeVpcs', region: 'eu-west-2' }] }),
    );
    const refused = network.inRegion['eu-west-2']?.vpcs;
    expect(refused?.kind === 'unread' ? refused.problem.permission : refused).toBe('ec2:DescribeVpcs');
    expect(network.inRegion['eu-west-2']?.subnets.kind).toBe('read');
    expect(network.inRegion['us-east-1']?.vpcs.kind).toBe('read');
  });

  it('tells the alias of the account where it may be read, and the account without it where not', async () => {
    const named = await networkOf(sandboxOf());
    expect(named.identity).toMatchObject({ value: { accountId: '111111111111', alias: 'example-hub' } });
    const { identity } = await networkOf(sandboxOf({ deny: [{ action: 'iam:*' }] }));
    expect(identity.kind).toBe('read');
    expect(identity.kind === 'read' && identity.value).not.toHaveProperty('alias');
  });

  it('keeps endpoints of the services that functions need apart from those of Datadog', async () => {
    const { inRegion } = await networkOf(sandboxOf());
    const { endpoints, endpointsForLambda } = inRegion['us-east-1'] ?? {};
    const namesOf = (reading: typeof endpoints) =>
      reading?.kind === 'read' ? reading.value.map(({ serviceName }) => serviceName) : [];
    expect(namesOf(endpointsForLambda)).toEqual(['com.amazonaws.us-east-1.secretsmanager']);
    expect(namesOf(endpoints).length).toBeGreaterThan(0);
    expect(namesOf(endpoints).filter((name) => !name.includes('.vpce-svc-'))).toEqual([]);
  });

  it('finds an authorization that was left over when its VPC had been associated', async () => {
    const network = await networkOf(sandboxOf());
    const left = readOr(network.zones, []).filter(({ associations, authorizations }) => {
      const associated = readOr(associations, []).map(({ vpcId }) => vpcId);
      return readOr(authorizations, []).some(({ vpcId }) => associated.includes(vpcId));
    });
    expect(left.map(({ name }) => name)).toEqual(['metrics.agent.datadoghq.com']);
  });

  it('keeps a zone whose authorizations may not be read', async () => {
    const action = 'route53:ListVPCAssociationAuthorizations';
    const network = await networkOf(sandboxOf({ deny: [{ action }] }));
    for (const zone of readOr(network.zones, [])) {
      expect(zone.authorizations).toMatchObject({ kind: 'unread', problem: { permission: action } });
      expect([zone.records.kind, zone.associations.kind]).toEqual(['read', 'read']);
    }
  });

  it('takes three round trips, with a VPC looked into', async () => {
    const sandbox = sandboxOf();
    const [chosen = ''] = vpcIdsOf(await networkOf(sandbox));
    const { signal } = new AbortController();
    const scope = { regions, vpcIds: [chosen] };
    const trips = await roundTrips(sandbox.account('sandbox'), (slow) => readNetwork(slow, scope, signal));
    expect(trips).toBe(3);
  });

  it('does not wait for an alias that never comes', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('late', 'TimeoutError')), ms);
      return controller.signal;
    });
    onTestFinished(() => timeout.mockRestore());
    const hang: Fault = {
      kind: 'hang',
      strikes: 'before the effect',
      calls: { action: 'iam:ListAccountAliases' },
    };
    const reading = networkOf(sandboxOf({ faults: [hang] }));
    await vi.advanceTimersByTimeAsync(5_000);
    const { identity, zones } = await reading;
    expect([identity.kind, zones.kind]).toEqual(['read', 'read']);
  });

  it('asks only who and where when the login has expired', async () => {
    const sandbox = sandboxOf({ faults: [{ kind: 'login expired', strikes: 'before the effect' }] });
    const network = await networkOf(sandbox);
    expect(network.identity.kind === 'unread' && network.identity.problem.code).toBe('expired-login');
    expect(sandbox.calls().map(({ action }) => action)).toEqual([
      'sts:GetCallerIdentity',
      'iam:ListAccountAliases',
      'ec2:DescribeRegions',
    ]);
  });

  it('ends with the reason of the abort, also in the middle', async () => {
    const sandbox = sandboxOf({
      faults: [{ kind: 'hang', strikes: 'before the effect', calls: { action: 'ec2:DescribeSubnets' } }],
    });
    const controller = new AbortController();
    const reading = readNetwork(sandbox.account('sandbox'), { regions, vpcIds: [] }, controller.signal);
    setTimeout(() => controller.abort(new Error('enough')), 5);
    await expect(reading).rejects.toThrow('enough');
  });
});
