import fc from 'fast-check';
import type { Network } from '../../src/network/network';
import type { Plan } from '../../src/plan/plan';
import { planFor } from '../../src/plan/plan-for';
import { project } from '../../src/plan/project';
import type { PlanRequest } from '../../src/plan/request';
import { anyCountry } from '../plan/any-country';
import { associateRequest, far, hubId, near, peeringRequest } from '../plan/hub-and-agents';
import { api, request, site, traces } from '../plan/requests';
import { migration, migrationOfOneName } from './migration';

const services = [traces.name, api.name];
const here = { profile: 'test', region: near.region, vpcId: hubId, site: site.name } as const;
const ofZone = ['records', 'withdraw authorizations', 'detach zone'] as const;

const anyRepair: fc.Arbitrary<PlanRequest> = fc.oneof(
  fc
    .tuple(fc.constantFrom('Z0', 'Z1'), fc.constantFrom(...ofZone))
    .map(([zoneId, way]) => ({ way, ...here, zoneId })),
  fc
    .subarray([here, near, far], { minLength: 1 })
    .map((agents) => ({ way: 'detach zone' as const, ...here, zoneId: 'Z0', agents })),
  fc.constantFrom(near, far).map((agent) => ({ way: 'routes' as const, ...here, agent })),
  fc
    .constantFrom('vpce-00', 'vpce-01')
    .map((endpointId) => ({ way: 'private DNS' as const, ...here, endpointId })),
  fc.constantFrom(
    { way: 'enable DNS' as const, ...here },
    { way: 'allow HTTPS out' as const, ...here, securityGroupIds: ['sg-agents'] },
    { way: 'allow HTTPS out' as const, ...here, securityGroupIds: ['sg-agents'], allowTo: ['10.2.0.0/16'] },
    { way: 'missing services' as const, ...here, services },
  ),
);

const anyAddition = fc.constantFrom<PlanRequest>(
  peeringRequest({ services }),
  associateRequest(),
  request({ services }),
);

/** A plan of any way; what a peering made is removed again, and services can be of another region. */
export const anyExportedPlan: fc.Arbitrary<Plan> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(anyCountry, anyAddition).map(([network, asked]) => planFor(asked, network)),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(anyCountry, anyRepair).map(([network, asked]) => planFor(asked, network)),
  },
  { weight: 1, arbitrary: anyCountry.map((network) => fromAfar(planFor(request({ services }), network))) },
  {
    weight: 2,
    arbitrary: anyCountry.map((network) => {
      const made = project(planFor(peeringRequest({ services }), network), network);
      return planFor({ way: 'remove', ...here }, withoutAgents(made));
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(migration, migrationOfOneName) },
);

/** As long as zones serve VPCs with Agents, hardly anything of a hub goes. */
function withoutAgents(network: Network): Network {
  const zones = network.zones.kind === 'read' ? network.zones.value : [];
  const agents = [near, far];
  return zones.reduce(
    (before, { id }) => project(planFor({ way: 'detach zone', ...here, zoneId: id, agents }, before), before),
    network,
  );
}

function fromAfar(plan: Plan): Plan {
  const steps = plan.steps.map((step) =>
    step.kind === 'create endpoint' ? { ...step, serviceRegion: 'eu-west-2' } : step,
  );
  return { ...plan, steps };
}
