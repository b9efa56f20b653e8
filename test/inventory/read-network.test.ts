import { describe, expect, it } from 'vitest';
import { readNetwork } from '../../src/inventory/read-network';
import type { Network } from '../../src/network/network';
import { readOr } from '../../src/network/reading';
import { type Sandbox, createSandbox } from '../../src/sandbox/sandbox';

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
      expect(readOr(region.services, []).length).toBeGreaterThan(0);
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

  it('asks nothing more when the login has expired', async () => {
    const sandbox = sandboxOf({ faults: [{ kind: 'login expired', strikes: 'before the effect' }] });
    const network = await networkOf(sandbox);
    expect(network.identity.kind === 'unread' && network.identity.problem.code).toBe('expired-login');
    expect(sandbox.calls()).toHaveLength(1);
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
