import { describe, expect, it } from 'vitest';
import { rootRows } from '../../../src/ui/network/children-of-row';
import { emptinessOf } from '../../../src/ui/network/emptiness';
import { createSandbox } from '../../../src/sandbox/sandbox';
import { sampleWorld } from '../../../src/sandbox/sample-world/sample-world';
import { NetworkHolder } from '../../../src/ui/network/snapshot/network-holder';
import { neverAborted, quietSource } from './snapshot/sandbox-holder';

type Options = Parameters<typeof createSandbox>[0];

async function stateOf(options: Partial<Options>) {
  const sandbox = createSandbox({ now: () => 0, ...options });
  const open = () => Promise.resolve(sandbox.account('sandbox'));
  const holder = new NetworkHolder('sandbox', { ...quietSource, open });
  const reading = holder.whole(neverAborted);
  expect(emptinessOf([holder.state])).toBeUndefined();
  await reading;
  return holder.state;
}

const noVpcs = { action: 'ec2:DescribeVpcs' };
const noZones = { action: 'route53:ListHostedZones' };

describe('a network with nothing to show', () => {
  it('is one of which nothing may be read', async () => {
    const state = await stateOf({ deny: [noVpcs, noZones] });
    expect(emptinessOf([state])).toBe('denied');
    expect(rootRows([state])).toEqual([]);
    expect(rootRows([state, state])).toHaveLength(2);
  });

  it.each([[[noVpcs]], [[noZones]], [[noZones, { ...noVpcs, region: 'us-east-1' }]]])(
    'is none where something may be read: %j',
    async (deny) => {
      const state = await stateOf({ deny });
      expect(emptinessOf([state])).toBeUndefined();
      expect(rootRows([state]).length).toBeGreaterThan(0);
    },
  );

  it('is one without VPCs and private zones', async () => {
    const bare = { vpcs: [], subnets: [], endpoints: [], peerings: [], routeTables: [], securityGroups: [] };
    const world = {
      ...sampleWorld,
      ...bare,
      networkAcls: [],
      networkInterfaces: [],
      instances: [],
      zones: [],
    };
    const state = await stateOf({ world });
    expect(emptinessOf([state])).toBe('nothing');
    expect(rootRows([state])).toEqual([]);
  });

  it('is none where everything is there', async () => {
    expect(emptinessOf([await stateOf({})])).toBeUndefined();
  });
});
