import { us1 } from '../../src/catalogue/sites/us1';
import { supersededServices } from '../../src/catalogue/superseded';
import type { PlanRequest, VpcOfSite } from '../../src/plan/request';
import type { StepKind } from '../../src/plan/step';
import { peerAccountId } from './contract-peer';
import { region } from './moto-clients';
import { groundOn } from './plan-ground';
import { ec2Of, makeVpc } from './plan-world';

export interface WayCase {
  /** Behind a colon: what moto does otherwise than AWS. */
  readonly title: string;
  readonly ground: (endpoint: string) => Promise<PlanRequest>;
  /** In the order in which they first come. */
  readonly steps: readonly StepKind[];
  /** How it ends; `proved` where nothing is said. */
  readonly ends?: 'proved' | 'not private' | 'stopped';
  /** What a new plan still holds, because moto did not do it. */
  readonly stillPlanned?: readonly StepKind[];
}

const far = 'eu-west-1';
const metrics = nameOf('Metrics');
const metricsZone = 'metrics.agent.datadoghq.com';
const securityGroup = { kind: 'new' } as const;
const services = [metrics];
const vpc = (endpoint: string, second: number) => makeVpc(ec2Of(endpoint, region), second);
const at = (vpcId: string, where = region): VpcOfSite => ({
  profile: 'plan',
  region: where,
  vpcId,
  site: us1.name,
});

function nameOf(title: string): string {
  return us1.services.find((service) => service.title === title)?.name ?? '';
}

const toConnect = [
  'enable DNS attribute',
  'create security group',
  'allow HTTPS',
  'create endpoint',
] as const satisfies readonly StepKind[];

const toPeer = [
  ...toConnect,
  ...(['request peering', 'accept peering', 'add route', 'await endpoint'] as const),
  ...(['create zone', 'set record'] as const),
] as const satisfies readonly StepKind[];

const toAuthorize = [
  'authorize association',
  'associate zone',
  'withdraw authorization',
] as const satisfies readonly StepKind[];

/** Every way of the extension, as far as moto can express it. */
export const wayCases: { readonly [W in PlanRequest['way']]: readonly WayCase[] } = {
  // In plan.moto.test.ts.
  'same region': [],
  'cross region': [
    {
      title: 'from eu-west-1 to us-east-1: moto takes any service in any region',
      ground: async (endpoint) => {
        const { vpcId } = await makeVpc(ec2Of(endpoint, far), 41);
        return { way: 'cross region', ...at(vpcId, far), services, securityGroup };
      },
      steps: [...toConnect, 'await endpoint'],
    },
  ],
  peering: [
    {
      title: 'of two VPCs of one account: moto is active at once',
      ground: async (endpoint) => {
        const [hub, agent] = [await vpc(endpoint, 42), await vpc(endpoint, 43)];
        const agents = [{ profile: 'plan', region, vpcId: agent.vpcId }];
        return { way: 'peering', ...at(hub.vpcId), services, securityGroup, agents };
      },
      steps: [...toPeer, 'associate zone'],
    },
    {
      title: 'of two accounts, by an assumed role: moto knows no authorizations, so it stops there',
      ground: async (endpoint) => {
        const hub = await vpc(endpoint, 44);
        const agent = await makeVpc(ec2Of(endpoint, region, peerAccountId), 45);
        const agents = [{ profile: 'peer', region, vpcId: agent.vpcId }];
        return { way: 'peering', ...at(hub.vpcId), services, securityGroup, agents };
      },
      steps: [...toPeer, ...toAuthorize],
      ends: 'stopped',
      stillPlanned: toAuthorize,
    },
  ],
  'associate zones': [
    {
      title: 'of one account',
      ground: async (endpoint) => {
        const [hub, agent] = [await vpc(endpoint, 46), await vpc(endpoint, 47)];
        const zoneId = await groundOn(endpoint).zone(metricsZone, hub);
        const agents = [{ profile: 'plan', region, vpcId: agent.vpcId }];
        return { way: 'associate zones', ...at(hub.vpcId), zoneIds: [zoneId], agents };
      },
      steps: ['enable DNS attribute', 'associate zone'],
    },
  ],
  'missing services': [
    {
      title: 'beside an endpoint that is there: moto asks for no private DNS first',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 48);
        await groundOn(endpoint).endpoint(there, metrics);
        return { way: 'missing services', ...at(there.vpcId), services: [nameOf('Traces')] };
      },
      steps: ['enable DNS attribute', 'allow HTTPS', 'create endpoint', 'await endpoint'],
    },
  ],
  'enable DNS': [
    {
      title: 'of a new VPC',
      ground: async (endpoint) => ({ way: 'enable DNS', ...at((await vpc(endpoint, 49)).vpcId) }),
      steps: ['enable DNS attribute'],
    },
  ],
  'allow HTTPS': [
    {
      title: 'in a security group that is there',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 50);
        const { groupId } = await groundOn(endpoint).endpoint(there, metrics);
        return { way: 'allow HTTPS', ...at(there.vpcId), securityGroupId: groupId };
      },
      steps: ['allow HTTPS'],
    },
  ],
  'private DNS': [
    {
      title: 'of an endpoint that is there: moto says yes and leaves it off',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 51);
        const { endpointId } = await groundOn(endpoint).endpoint(there, metrics);
        return { way: 'private DNS', ...at(there.vpcId), endpointId };
      },
      steps: ['enable DNS attribute', 'set private DNS'],
      ends: 'not private',
      stillPlanned: ['set private DNS'],
    },
  ],
  records: [
    {
      title: 'of a zone that is there',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 52);
        const ground = groundOn(endpoint);
        await ground.endpoint(there, metrics);
        return { way: 'records', ...at(there.vpcId), zoneId: await ground.zone(metricsZone, there) };
      },
      steps: ['set record'],
    },
  ],
  routes: [
    {
      title: 'over a peering that is there: moto shows every route as active',
      ground: async (endpoint) => {
        const [hub, agent] = [await vpc(endpoint, 53), await vpc(endpoint, 54)];
        const ground = groundOn(endpoint);
        await ground.peering(hub, agent);
        await ground.endpoint(hub, metrics);
        return { way: 'routes', ...at(hub.vpcId), agent: { profile: 'plan', region, vpcId: agent.vpcId } };
      },
      steps: ['add route'],
    },
  ],
  'withdraw authorizations': [
    {
      title: 'of a zone that is there: moto knows no authorizations, so there is nothing to do',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 59);
        const zoneId = await groundOn(endpoint).zone(metricsZone, there);
        return { way: 'withdraw authorizations', ...at(there.vpcId), zoneId };
      },
      steps: [],
    },
  ],
  'detach zone': [
    {
      title: 'that another VPC keeps',
      ground: async (endpoint) => {
        const [one, other] = [await vpc(endpoint, 55), await vpc(endpoint, 56)];
        const ground = groundOn(endpoint);
        const zoneId = await ground.zone('datadoghq.com', one);
        await ground.association(zoneId, other);
        return { way: 'detach zone', ...at(other.vpcId), zoneId };
      },
      steps: ['disassociate zone'],
    },
  ],
  migrate: [
    {
      title: 'from a service of 2020: moto deletes at once',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 57);
        const old = supersededServices.find(({ replacedBy }) => replacedBy === metrics)?.name ?? '';
        await groundOn(endpoint).endpoint(there, old);
        return { way: 'migrate', ...at(there.vpcId) };
      },
      steps: ['enable DNS attribute', 'allow HTTPS', 'create endpoint', 'await endpoint', 'delete endpoint'],
    },
  ],
  remove: [
    {
      title: 'of an endpoint that is there: moto deletes at once',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 58);
        await groundOn(endpoint).endpoint(there, metrics);
        return { way: 'remove', ...at(there.vpcId) };
      },
      steps: ['delete endpoint'],
    },
  ],
};
