import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import type { SenderPlace } from '../../src/diagnose/sender';
import type { Network } from '../../src/network/network';
import { read } from '../../src/network/reading';
import type { SecurityGroup, SecurityRule } from '../../src/network/vpc';
import { project } from '../../src/plan/project';
import { networkOf, securityGroup, vpc, vpcId } from '../network/network-of';
import { ap2, endpointFor, everyEndpoint, inAp2 } from './fixture';
import { hubCidr, hubId, lime, peered } from './peered';

const agents: SenderPlace = { subnetIds: ['subnet-1'], securityGroupIds: ['sg-agents'] };

function group(id: string, egress: readonly SecurityRule[] = []): SecurityGroup {
  return securityGroup({ id, name: id, ingress: [], egress });
}

/** Endpoints with `sg-1` beside the Agents. */
function own(...groups: readonly SecurityGroup[]): Network {
  return networkOf({
    endpoints: read(everyEndpoint(ap2)),
    detail: { securityGroups: read([securityGroup(), ...groups]) },
  });
}

function plansOf(network: Network, ...places: readonly SenderPlace[]) {
  const request = places.length === 0 ? inAp2 : { ...inAp2, from: { places } };
  return diagnose(network, request)
    .findings.filter(({ rule }) => rule === 'outbound-not-allowed')
    .flatMap(({ fixes = [] }) => fixes.flatMap((fix) => (fix.kind === 'plan' ? [fix.plan] : [])));
}

function toOf(network: Network, ...places: readonly SenderPlace[]) {
  const steps = plansOf(network, ...places).flatMap((plan) => plan.steps);
  return steps.flatMap((step) => (step.kind === 'allow HTTPS out' ? [[step.securityGroup, step.to]] : []));
}

const from = (id: string) => ({ kind: 'id', id });

describe('a sender that is not let out', () => {
  it('is let out to the group of the endpoints in its VPC', () => {
    expect(toOf(own(group('sg-agents')), agents)).toEqual([
      [from('sg-agents'), { kind: 'security-group', id: 'sg-1' }],
    ]);
  });

  it('is let out to the block of another VPC that holds the endpoints', () => {
    const vpcs = read([vpc(), vpc({ id: hubId, cidrs: ['10.7.0.0/16', hubCidr] })]);
    const network = peered({ here: { securityGroups: read([group('sg-agents')]) }, network: { vpcs } });
    expect(toOf(network, agents)).toEqual([[from('sg-agents'), { kind: 'cidr', cidr: hubCidr }]]);
  });

  it('is let out to both, by a plan for each', () => {
    const here = endpointFor('api.ap2.datadoghq.com', { id: 'vpce-own', vpcId });
    const there = peered({ here: { securityGroups: read([securityGroup(), group('sg-agents')]) } });
    const inRegion = Object.fromEntries(
      Object.entries(there.inRegion).map(([name, region]) => {
        const endpoints = region.endpoints.kind === 'read' ? [...region.endpoints.value, here] : [];
        return [name, { ...region, endpoints: read(endpoints) }];
      }),
    );
    expect(toOf({ ...there, inRegion }, agents)).toEqual([
      [from('sg-agents'), { kind: 'security-group', id: 'sg-1' }],
      [from('sg-agents'), { kind: 'cidr', cidr: hubCidr }],
    ]);
  });

  it('has each of its network interfaces let out by a plan of its own', () => {
    const network = own(group('sg-agents'), group('sg-b'));
    const other = { subnetIds: ['subnet-2'], securityGroupIds: ['sg-b'] };
    expect(toOf(network, agents, other).map(([where]) => where)).toEqual([from('sg-agents'), from('sg-b')]);
  });

  it.each([
    ['in its VPC', own(group('sg-agents'))],
    ['in a peered one', peered({ here: { securityGroups: read([group('sg-agents')]) } })],
  ])('is let out after the plan %s', (_, network) => {
    const [plan] = plansOf(network, agents);
    if (plan === undefined) throw new Error('No plan is offered');
    const then = diagnose(project(plan, network), { ...inAp2, from: { places: [agents] } });
    expect(then.findings.map(({ rule }) => rule)).not.toContain('outbound-not-allowed');
    expect(then.hosts.find(({ host }) => host === lime || host.includes('trace'))?.verdict).toBe('private');
  });
});

describe('nothing is offered', () => {
  it('to a VPC as a whole, whose senders are not known', () => {
    expect(plansOf(own(group('sg-agents')))).toEqual([]);
  });

  it('to whom everything is open', () => {
    const open = group('sg-agents', [{ protocol: '-1', peer: { kind: 'cidr', cidr: '0.0.0.0/0' } }]);
    expect(plansOf(own(open), agents)).toEqual([]);
  });

  it('where a group is out of sight, which may let out', () => {
    const both = { ...agents, securityGroupIds: ['sg-agents', 'sg-hidden'] };
    expect(plansOf(own(group('sg-agents')), both)).toEqual([]);
  });

  it('where a prefix list may hold the addresses', () => {
    const rule = {
      protocol: 'tcp',
      ports: { from: 443, to: 443 },
      peer: { kind: 'prefix-list', id: 'pl-1' },
    } as const;
    expect(plansOf(own(group('sg-agents', [rule])), agents)).toEqual([]);
  });
});
