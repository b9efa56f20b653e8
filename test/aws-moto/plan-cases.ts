import { supersededServices } from '../../src/catalogue/superseded';
import type { PlanRequest } from '../../src/plan/request';
import { peeredCases } from './peered-cases';
import { groundOn } from './plan-ground';
import {
  type WayCase,
  at,
  far,
  metrics,
  metricsZone,
  nameOf,
  securityGroup,
  toConnect,
  vpc,
} from './way-case';

/** Every way of the extension, as far as moto can express it. */
export const wayCases: { readonly [W in PlanRequest['way']]: readonly WayCase[] } = {
  ...peeredCases,
  // In plan.moto.test.ts.
  'same region': [],
  'cross region': [
    {
      title: 'from eu-west-1 to us-east-1: moto takes any service in any region',
      ground: async (endpoint) => {
        const { vpcId } = await vpc(endpoint, 41, far);
        return { way: 'cross region', ...at(vpcId, far), services: [metrics], securityGroup };
      },
      steps: [...toConnect, 'await endpoint'],
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
  'allow HTTPS out': [
    {
      title: 'of a security group that lets nothing out, to the group of an endpoint',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 67);
        await groundOn(endpoint).endpoint(there, metrics);
        const agents = await groundOn(endpoint).closedGroup(there);
        return { way: 'allow HTTPS out', ...at(there.vpcId), securityGroupIds: [agents] };
      },
      steps: ['allow HTTPS out'],
    },
    {
      title: 'of a security group that lets nothing out, to a block of another VPC',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 68);
        const securityGroupIds = [await groundOn(endpoint).closedGroup(there)];
        return { way: 'allow HTTPS out', ...at(there.vpcId), securityGroupIds, allowTo: ['10.200.0.0/16'] };
      },
      steps: ['allow HTTPS out'],
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
  migrate: [
    {
      title: 'from a service of 2020: moto deletes at once',
      ground: async (endpoint) => {
        const there = await vpc(endpoint, 57);
        const old = supersededServices.find(({ replacedBy }) => replacedBy === metrics)?.name ?? '';
        await groundOn(endpoint).endpoint(there, old);
        return { way: 'migrate', ...at(there.vpcId) };
      },
      steps: [
        ...(['enable DNS attribute', 'allow HTTPS', 'create endpoint', 'await endpoint'] as const),
        ...(['verify hosts', 'delete endpoint'] as const),
      ],
      wayBack: 'refused',
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
