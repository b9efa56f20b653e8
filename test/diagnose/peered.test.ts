import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis, HostVerdict } from '../../src/diagnose/diagnosis';
import { vpcsToLookInto } from '../../src/diagnose/vpcs-to-look-into';
import type { Network } from '../../src/network/network';
import { read, unread } from '../../src/network/reading';
import type { RouteTarget } from '../../src/network/route-table';
import type { SecurityRule } from '../../src/network/vpc';
import { networkAcl, routeTable, routeTo, securityGroup, vpc, vpcId } from '../network/network-of';
import { inAp2 } from './fixture';
import { hubGroup, hubId, peered, peering, routesHere } from './peered';

const refused = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.', permission: 'x:Y' });

function traceIn({ hosts }: Diagnosis): HostVerdict | undefined {
  return hosts.find(({ host }) => host === 'trace.agent.ap2.datadoghq.com');
}

function verdictOf(network: Network): string | undefined {
  return traceIn(diagnose(network, inAp2))?.verdict;
}

function remediesOf(network: Network): readonly string[] {
  return diagnose(network, inAp2).unknowns.map(({ remedy }) => remedy);
}

function routing(...routes: Parameters<typeof routeTo>[]): Network {
  const own = [routesHere[0], ...routes.map((route) => routeTo(...route))];
  return peered({ here: { routeTables: read([routeTable({ routes: own })]) } });
}

describe('an endpoint in a peered VPC', () => {
  it('is private where routes, network ACLs and security groups of both sides let packets pass', () => {
    const diagnosis = diagnose(peered(), inAp2);
    expect(traceIn(diagnosis)?.verdict).toBe('private');
    expect(diagnosis.paths).toMatchObject([{ endpointId: 'vpce-0a1', verdict: 'open' }]);
    const told = traceIn(diagnosis)?.evidence.map(({ sentence }) => sentence) ?? [];
    expect(told).toContain('VPC peering pcx-1 joins vpc-0a1 and vpc-0b2.');
    expect(told).toContain('Route table rtb-hub sends packets for subnet-1, subnet-2 through pcx-1.');
  });

  it('is unknown while nobody looked into its VPC, with who could', () => {
    const network = peered();
    const own = network.vpcDetails[vpcId];
    const blind = { ...network, vpcDetails: own === undefined ? {} : { [vpcId]: own } };
    expect(verdictOf(blind)).toBe('unknown');
    expect(remediesOf(blind)).toContain('Look into vpc-0b2, then diagnose again.');
    expect(vpcsToLookInto(diagnose(blind, inAp2))).toMatchObject([{ vpcId: hubId }]);
    const region = Object.values(network.inRegion)[0];
    if (region === undefined) throw new Error('no region was read');
    const foreign = read([vpc(), vpc({ id: hubId, ownerId: '222222222222' })]);
    const elsewhere = { ...blind, inRegion: { [region.region]: { ...region, vpcs: foreign } } };
    expect(remediesOf(elsewhere)).toContain(
      'Look into vpc-0b2 with a profile of account 222222222222, then diagnose again.',
    );
  });

  it('is broken without a peering that is active and joins these two', () => {
    const third = { ...peering().accepter, vpcId: 'vpc-0c3' };
    for (const one of [[], [peering({ state: 'expired' })], [peering({ accepter: third })]]) {
      const routes = one.length === 0 ? [routesHere[0]] : routesHere;
      const here = { routeTables: read([routeTable({ routes })]) };
      const network = peered({ here, network: { peerings: read(one) } });
      expect(verdictOf(network)).toBe('broken');
      expect(diagnose(network, inAp2).findings.map(({ rule }) => rule)).toContain('peering-not-active');
    }
  });

  it('is broken where a route is missing on either side, and names the table', () => {
    const diagnosis = diagnose(routing(['0.0.0.0/0', { kind: 'NAT gateway', id: 'nat-1' }]), inAp2);
    expect(traceIn(diagnosis)?.why).toBe(
      'Route table rtb-1 has no route to 10.1.1.10, 10.1.2.10 but 0.0.0.0/0, which leads to NAT gateway (nat-1).',
    );
    expect(diagnosis.findings.find(({ rule }) => rule === 'route-missing')).toMatchObject({
      severity: 'error',
    });
  });

  it.each<RouteTarget>([
    { kind: 'transit gateway', id: 'tgw-1' },
    { kind: 'virtual private gateway', id: 'vgw-1' },
    { kind: 'network interface', id: 'eni-9' },
    { kind: 'core network', id: 'core-1' },
  ])('is unknown where a route leads to a $kind, which may bring packets there', (target) => {
    expect(verdictOf(routing(['10.1.0.0/16', target]))).toBe('unknown');
    expect(remediesOf(routing(['0.0.0.0/0', target]))).toHaveLength(1);
  });

  it('is judged by the most specific route', () => {
    const viaPeering = { kind: 'peering', id: 'pcx-1' } as const;
    const internet = { kind: 'internet gateway', id: 'igw-1' } as const;
    expect(verdictOf(routing(['10.0.0.0/8', internet], ['10.1.0.0/16', viaPeering]))).toBe('private');
    expect(verdictOf(routing(['10.1.0.0/16', viaPeering], ['10.1.2.0/24', internet]))).toBe('broken');
  });

  it('is unknown by a NAT gateway whose own subnet may route on', () => {
    const toNat = routeTable({ routes: [routesHere[0], routesHere[2]], subnetIds: ['subnet-1', 'subnet-2'] });
    const ofNat = routeTable({ id: 'rtb-public', routes: routesHere });
    const tables = (second: typeof toNat) =>
      peered({ here: { routeTables: read([{ ...toNat, isMain: false }, second]) } });
    expect(verdictOf(tables(ofNat))).toBe('unknown');
    expect(verdictOf(tables({ ...ofNat, routes: [routesHere[0]] }))).toBe('broken');
  });

  it('may depend on a prefix list', () => {
    const list = {
      destination: { kind: 'prefix-list', id: 'pl-1' },
      target: { kind: 'transit gateway', id: 'tgw-1' },
      state: 'active',
    } as const;
    const s3 = { ...list, target: { kind: 'gateway endpoint', id: 'vpce-s3' } } as const;
    const withRoute = (route: typeof list | typeof s3) =>
      peered({ here: { routeTables: read([routeTable({ routes: [...routesHere, route] })]) } });
    expect(verdictOf(withRoute(list))).toBe('unknown');
    expect(verdictOf(withRoute(s3))).toBe('private');
  });

  it('is not open to a group across regions', () => {
    const rule: SecurityRule = { protocol: '-1', peer: { kind: 'security-group', id: 'sg-agents' } };
    const groups = { securityGroups: read([hubGroup({ ingress: [rule] })]) };
    const here = { securityGroups: read([securityGroup({ id: 'sg-agents' })]) };
    expect(verdictOf(peered({ here, hub: groups }))).toBe('unknown');
    const far = peered({ here, hub: groups, endpoint: { region: 'ap-northeast-1' } });
    expect(diagnose(far, inAp2).paths[0]?.hops.find(({ kind }) => kind === 'inbound rules')).toMatchObject({
      outcome: 'fail',
    });
  });

  it('needs answers let through to the ports of clients', () => {
    const only = (from: number, to: number) =>
      peered({
        hub: {
          networkAcls: read([
            networkAcl({
              id: 'acl-hub',
              subnetIds: ['subnet-h1', 'subnet-h2'],
              outbound: [
                { number: 100, action: 'allow', protocol: 'tcp', ports: { from, to }, cidr: '10.0.0.0/8' },
              ],
            }),
          ]),
        },
      });
    expect(verdictOf(only(443, 443))).toBe('broken');
    expect(verdictOf(only(32_768, 60_999))).toBe('unknown');
    expect(verdictOf(only(1024, 65_535))).toBe('private');
  });

  it('is unknown where any part of the way cannot be read, with the permission', () => {
    for (const part of ['routeTables', 'networkAcls', 'securityGroups'] as const) {
      for (const side of ['here', 'hub'] as const) {
        if (side === 'here' && part === 'securityGroups') continue;
        const network = peered({ [side]: { [part]: refused } });
        expect([side, part, verdictOf(network)]).toEqual([side, part, 'unknown']);
        expect(diagnose(network, inAp2).unknowns).toMatchObject([{ permission: 'x:Y' }]);
      }
    }
    expect(verdictOf(peered({ network: { peerings: refused } }))).toBe('unknown');
    expect(verdictOf(peered({ network: { subnets: refused } }))).toBe('unknown');
  });

  it('is judged by its subnets where its interfaces cannot be read', () => {
    expect(verdictOf(peered({ hub: { endpointInterfaces: refused } }))).toBe('private');
    const denying = (cidr: string) => {
      const rule = { number: 90, action: 'deny', protocol: '-1', cidr } as const;
      const networkAcls = read([networkAcl({ outbound: [rule, ...networkAcl().outbound] })]);
      return verdictOf(peered({ here: { networkAcls }, hub: { endpointInterfaces: refused } }));
    };
    expect(denying('10.1.1.128/25')).toBe('unknown');
    expect(denying('10.1.1.0/24')).toBe('broken');
  });
});
