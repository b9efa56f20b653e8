import { DisassociateVPCFromHostedZoneCommand } from '@aws-sdk/client-route-53';
import { describe, it } from 'vitest';
import { applyPlan } from '../../src/apply/apply';
import { readOr } from '../../src/network/reading';
import type { PlanRequest } from '../../src/plan/request';
import { planFor } from '../../src/plan/plan-for';
import { cliIsThere } from './cli-bash';
import { useCliGround } from './cli-ground';
import { expectNothingMore, expectSameAsApplying } from './cli-same';
import { motoClients } from './moto-clients';
import { wayCases } from './plan-cases';
import { at, far, metrics, securityGroup, vpc } from './way-case';

// Stands on moto, which deletes at once, and says of a VPC without the zone that it is the last one of it.
const cli = useCliGround();

/** A hub without Agents, as a plan and who took the zone away from them left it. */
async function grown(endpoint: string): Promise<PlanRequest> {
  const [hub, agent] = [await vpc(endpoint, 40), await vpc(endpoint, 41, far)];
  const agents = [{ profile: 'plan', region: far, vpcId: agent.vpcId }];
  const request = { way: 'peering', ...at(hub.vpcId), services: [metrics], securityGroup, agents } as const;
  await applyPlan(planFor(request, await cli.network(request)), cli.tools());
  const { zones } = await cli.network(request);
  const { route53 } = motoClients(endpoint);
  for (const { id: HostedZoneId } of readOr(zones, [])) {
    const VPC = { VPCRegion: far, VPCId: agent.vpcId } as const;
    await route53.send(new DisassociateVPCFromHostedZoneCommand({ HostedZoneId, VPC }));
  }
  return request;
}

describe.skipIf(!cliIsThere)('the script leaves what applying leaves (skipped where there is no aws)', () => {
  it.for(wayCases['detach zone'])(
    'detach zone $title, and nothing more when it is run again',
    { timeout: 600_000 },
    async (one) => {
      await expectNothingMore(await expectSameAsApplying(one, cli), cli);
    },
  );

  it.for(wayCases.remove)('remove $title', { timeout: 600_000 }, async (one) => {
    await expectSameAsApplying(one, cli);
  });

  it(
    'remove of all that a peering made, and nothing more when it is run again',
    { timeout: 600_000 },
    async () => {
      let before: PlanRequest;
      const withAgents = { ...cli, network: () => cli.network(before) };
      const left = await expectSameAsApplying(
        {
          title: 'of all that a peering made',
          ground: async (endpoint) => {
            before = await grown(endpoint);
            return { way: 'remove', ...at(before.vpcId) };
          },
          steps: [
            ...(['delete record', 'delete zone', 'delete endpoint'] as const),
            ...(['delete route', 'delete peering', 'delete security group'] as const),
          ],
        },
        withAgents,
      );
      await expectNothingMore(left, withAgents);
    },
  );
});
