import { peerAccountId } from './contract-peer';
import type { PlanRequest } from '../../src/plan/request';
import type { StepKind } from '../../src/plan/step';
import { region } from './moto-clients';
import { groundOn } from './plan-ground';
import { ec2Of, makeVpc } from './plan-world';
import { type WayCase, at, far, metrics, metricsZone, securityGroup, toConnect, vpc } from './way-case';

const services = [metrics];

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

type PeeredWay = 'peering' | 'associate zones' | 'records' | 'routes' | 'detach zone';

/** The ways that concern VPCs beside the one of the endpoints. */
export const peeredCases: { readonly [W in PeeredWay & PlanRequest['way']]: readonly WayCase[] } = {
  peering: [
    {
      title: 'of two VPCs of one account: moto is active at once',
      ground: async (endpoint) => {
        const [hub, agent] = [await vpc(endpoint, 42), await vpc(endpoint, 43)];
        const agents = [{ profile: 'plan', region, vpcId: agent.vpcId }];
        return { way: 'peering', ...at(hub.vpcId), services, securityGroup, agents };
      },
      steps: [...toPeer, 'associate zone'],
      becomesPrivate: metricsZone,
    },
    {
      title: 'of two regions, the Agents in eu-west-1: moto is active at once',
      ground: async (endpoint) => {
        const [hub, agent] = [await vpc(endpoint, 60), await vpc(endpoint, 61, far)];
        const agents = [{ profile: 'plan', region: far, vpcId: agent.vpcId }];
        return { way: 'peering', ...at(hub.vpcId), services, securityGroup, agents };
      },
      steps: [...toPeer, 'associate zone'],
      becomesPrivate: metricsZone,
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
    {
      title:
        'of a zone, asked for by another VPC than that of the endpoint: moto shows every route as active',
      ground: async (endpoint) => {
        const [hub, agent] = [await vpc(endpoint, 62), await vpc(endpoint, 63)];
        const ground = groundOn(endpoint);
        const { groupId } = await ground.endpoint(hub, metrics);
        await ground.https(groupId);
        const peeringId = await ground.peering(hub, agent);
        await ground.route(hub, '10.63.0.0/16', peeringId);
        await ground.route(agent, '10.62.0.0/16', peeringId);
        await ground.dns(agent);
        return { way: 'records', ...at(agent.vpcId), zoneId: await ground.zone(metricsZone, agent) };
      },
      steps: ['set record'],
      becomesPrivate: metricsZone,
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
    {
      title:
        'from several VPCs: moto lists VPCs in the order in which they came, and rolling back turns it round',
      ground: async (endpoint) => {
        const hub = await vpc(endpoint, 64);
        const others = [await vpc(endpoint, 65), await vpc(endpoint, 66)];
        const ground = groundOn(endpoint);
        const zoneId = await ground.zone(metricsZone, hub);
        for (const other of others) await ground.association(zoneId, other);
        const agents = others.toReversed().map(({ vpcId }) => ({ profile: 'plan', region, vpcId }));
        return { way: 'detach zone', ...at(hub.vpcId), zoneId, agents };
      },
      steps: ['disassociate zone'],
    },
  ],
};
