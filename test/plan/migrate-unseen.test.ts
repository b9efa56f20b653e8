import { expect, test } from 'vitest';
import type { Network, RegionNetwork } from '../../src/network/network';
import { read } from '../../src/network/reading';
import type { VpcDetail } from '../../src/network/vpc-detail';
import { planFor } from '../../src/plan/plan-for';
import { vpcIdOf } from '../../src/sandbox/sample-world/sample-vpc';
import { laboratory } from '../apply/laboratory';
import { told } from './told-by';

const region = 'us-east-1';
const vpcId = vpcIdOf('legacy-shared');
const request = { way: 'migrate', profile: 'sandbox', region, site: 'datadoghq.com', vpcId } as const;
const stranger = '999999999999';

interface Change {
  readonly detail?: Partial<VpcDetail>;
  readonly inRegion?: Partial<RegionNetwork>;
}

async function planIn(change: Change) {
  const network = await laboratory({}).read(request);
  return planFor(request, changed(network, change));
}

function changed(network: Network, { detail, inRegion }: Change): Network {
  const ofVpc = network.vpcDetails[vpcId];
  const ofRegion = network.inRegion[region];
  if (ofVpc === undefined || ofRegion === undefined) throw new Error('The VPC was not read');
  return {
    ...network,
    inRegion: { ...network.inRegion, [region]: { ...ofRegion, ...inRegion } },
    vpcDetails: { ...network.vpcDetails, [vpcId]: { ...ofVpc, ...detail } },
  };
}

test('a zone of another account that may lead to an old endpoint is a harm, as its records are not seen', async () => {
  const id = 'Z0STRANGER';
  const zones = read([
    { id, name: 'pvtlink.agent.datadoghq.com', owner: { kind: 'account', id: stranger } as const },
  ]);
  const plan = await planIn({ detail: { zones } });
  expect(plan.steps.map(({ kind }) => kind)).toContain('delete endpoint');
  expect(told(plan, 'harm').join()).toContain(
    `Zone ${id} of account ${stranger} may lead to these endpoints`,
  );
});

test('a peer of another account, whose zones nobody sees, is told', async () => {
  const peerings = read([
    {
      id: 'pcx-1',
      state: 'active',
      requester: { accountId: stranger, region, vpcId: 'vpc-0stranger' },
      accepter: { accountId: '111111111111', region, vpcId },
      tags: {},
    } as const,
  ]);
  const plan = await planIn({ inRegion: { peerings } });
  expect(told(plan, 'warning').join()).toContain(`vpc-0stranger of account ${stranger} is peered with`);
});

test('what only this account uses is migrated without a word of others', async () => {
  const plan = await planIn({});
  expect(plan.cautions.map(({ sentence }) => sentence).join()).not.toContain('Ask that account');
});
