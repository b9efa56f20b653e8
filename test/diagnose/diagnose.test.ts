import { describe, expect, it } from 'vitest';
import { privateLinkSites } from '../../src/catalogue/sites';
import { diagnose } from '../../src/diagnose/diagnose';
import type { Diagnosis, HostVerdict } from '../../src/diagnose/diagnosis';
import type { Endpoint } from '../../src/network/endpoint';
import type { Network } from '../../src/network/network';
import { read, unread } from '../../src/network/reading';
import type { SecurityRule } from '../../src/network/vpc';
import {
  accountId,
  aliasTo,
  endpoint,
  networkOf,
  region,
  securityGroup,
  vpc,
  vpcId,
  zone,
} from '../network/network-of';
import { ap2, endpointFor, everyEndpoint, inAp2 } from './fixture';

const trace = 'trace.agent.ap2.datadoghq.com';
const lime = 'lime.intake.ap2.datadoghq.com';
const refused = unread({ code: 'permission-missing', sentence: 'No.', remedy: 'Ask.', permission: 'x:Y' });

function verdictFor(network: Network, host = trace): HostVerdict | undefined {
  return diagnose(network, inAp2).hosts.find((candidate) => candidate.host === host);
}

function verdictFrom(network: Network, groupId: string): string | undefined {
  const from = { places: [{ subnetIds: ['subnet-1'], securityGroupIds: [groupId] }] };
  return diagnose(network, { ...inAp2, from }).hosts.find(({ host }) => host === trace)?.verdict;
}

function rulesOf({ findings }: Diagnosis): readonly string[] {
  return findings.map(({ rule }) => rule);
}

function letIn(...ingress: readonly SecurityRule[]): Network {
  const securityGroups = read([securityGroup({ ingress }), securityGroup({ id: 'sg-agents', ingress: [] })]);
  return networkOf({ endpoints: read([endpointFor(lime)]), detail: { securityGroups } });
}

function https(peer: SecurityRule['peer']): SecurityRule {
  return { protocol: 'tcp', ports: { from: 443, to: 443 }, peer };
}

describe('a diagnosis', () => {
  it('has a verdict for every row of the site and for the versioned host of the Agent', () => {
    for (const site of privateLinkSites) {
      const { hosts } = diagnose(networkOf({}), { region, vpcId, site: site.name });
      const rows = site.services.flatMap((service) => service.hosts);
      expect(hosts.map(({ host }) => host)).toEqual(expect.arrayContaining(rows));
      expect(hosts.some(({ asked }) => asked === `7-80-0-app.agent.${site.name}`)).toBe(true);
    }
  });

  it('of a VPC with every endpoint is private throughout and has no findings', () => {
    const diagnosis = diagnose(networkOf({ endpoints: read(everyEndpoint(ap2)) }), inAp2);
    expect(diagnosis.hosts.filter(({ verdict }) => verdict !== 'private')).toEqual([]);
    expect(diagnosis).toMatchObject({ findings: [], unknowns: [], profile: 'test', accountId });
  });

  it('tells the chain that led to a verdict', () => {
    const verdict = verdictFor(networkOf({ endpoints: read([endpointFor(lime)]) }));
    expect(verdict).toMatchObject({ verdict: 'private', endpointIds: ['vpce-0a1'] });
    expect(verdict?.why).toBe('Resolves to endpoint vpce-0a1 (Traces).');
    expect(verdict?.evidence.map(({ sentence }) => sentence)).toEqual([
      "trace.agent.ap2.datadoghq.com is an alias of lime.intake.ap2.datadoghq.com, as Datadog's tables show it.",
      'lime.intake.ap2.datadoghq.com is the private DNS name of vpce-0a1.',
      'That is endpoint vpce-0a1 (Traces), state available.',
      'Packets come from subnet-1, subnet-2.',
      'Network ACL acl-1 lets HTTPS out of subnet-1, subnet-2 to 10.0.1.10, 10.0.2.10.',
      'Route table rtb-1 keeps packets for 10.0.1.10, 10.0.2.10 in vpc-0a1.',
      'Network ACL acl-1 lets HTTPS in from subnet-1, subnet-2 to 10.0.1.10, 10.0.2.10.',
      'sg-1 lets HTTPS in from subnet-1, subnet-2.',
      'vpce-0a1 answers at 10.0.1.10, 10.0.2.10.',
      'Network ACL acl-1 lets answers of 10.0.1.10, 10.0.2.10 out to subnet-1, subnet-2.',
      'Route table rtb-1 keeps packets for subnet-1, subnet-2 in vpc-0a1.',
      'Network ACL acl-1 lets answers of 10.0.1.10, 10.0.2.10 in to subnet-1, subnet-2.',
      'vpce-0a1 has an interface in every zone of these subnets.',
      'Whether the security groups of those that send let HTTPS out is not judged. Choose the instance, task or function that sends, and diagnose again.',
    ]);
  });

  it('of a site that does not exist or has no AWS PrivateLink says so', () => {
    const of = (site: string) => diagnose(networkOf({}), { ...inAp2, site });
    expect(of('us9.datadoghq.com')).toMatchObject({ hosts: [], findings: [{ rule: 'unknown-site' }] });
    expect(of('datadoghq.eu')).toMatchObject({ hosts: [], findings: [{ rule: 'site-without-privatelink' }] });
    expect(of('ddog-gov.com').findings[0]?.message).toContain('over the internet');
  });

  it('of a VPC that is not there is unknown throughout', () => {
    const { hosts, unknowns } = diagnose(networkOf({}), { ...inAp2, vpcId: 'vpc-0gone' });
    expect(hosts.filter(({ verdict }) => verdict !== 'unknown')).toEqual([]);
    expect(unknowns).not.toEqual([]);
  });

  it('can be asked for again with itself', () => {
    const network = networkOf({ endpoints: read([endpointFor(lime)]) });
    const from = { places: [{ subnetIds: ['subnet-1'], securityGroupIds: [] }] };
    const first = diagnose(network, { ...inAp2, from });
    const stale = { ...first, vpcName: 'old' };
    expect(diagnose(network, stale)).toEqual(first);
  });

  it('names the permission that would settle what is unknown, once', () => {
    const network = networkOf({ endpoints: read(everyEndpoint(ap2)), detail: { nameServers: refused } });
    const diagnosis = diagnose(network, inAp2);
    expect(diagnosis.unknowns).toMatchObject([{ sentence: 'No.', remedy: 'Ask.', permission: 'x:Y' }]);
    expect(diagnosis.unknowns[0]?.hosts.length).toBe(57);
    expect(rulesOf(diagnosis)).toEqual(['could-not-be-read']);
  });
});

describe('findings', () => {
  it('leave endpoints of other sites alone', () => {
    const network = networkOf({ endpoints: read([endpointFor(lime, { state: 'failed' })]) });
    expect(rulesOf(diagnose(network, { ...inAp2, site: 'datadoghq.com' }))).toEqual(['service-missing']);
    expect(rulesOf(diagnose(network, inAp2))).toContain('endpoint-not-available');
  });

  it('do not ask for a zone where an endpoint of the service is there already', () => {
    const hub = endpointFor(lime, { id: 'vpce-0b2', vpcId: 'vpc-0b2' });
    const associations = read([{ region, vpcId: 'vpc-0b2' }]);
    const zones = read([zone(lime, [aliasTo(lime, hub)], { associations })]);
    const dns = read({ enableDnsSupport: true, enableDnsHostnames: false });
    const rules = (here: readonly Endpoint[]) =>
      rulesOf(diagnose(networkOf({ endpoints: read([hub, ...here]), zones, detail: { dns } }), inAp2));
    expect(rules([])).toContain('zone-not-associated');
    expect(rules([endpointFor(lime)])).not.toContain('zone-not-associated');
  });

  it('say it where the DHCP options name no DNS server at all', () => {
    const nameServers = read({ kind: 'custom', addresses: [] } as const);
    expect(verdictFor(networkOf({ detail: { nameServers } }))).toMatchObject({
      verdict: 'elsewhere',
      why: 'The DHCP options name no DNS server, so what answers depends on the instance.',
    });
  });
});

describe('a host that leads to an endpoint', () => {
  it('is broken while the endpoint is not available', () => {
    for (const state of [
      'pending',
      'pending acceptance',
      'failed',
      'rejected',
      'expired',
      'deleting',
    ] as const) {
      const verdict = verdictFor(networkOf({ endpoints: read([endpointFor(lime, { state })]) }));
      expect(verdict).toMatchObject({ verdict: 'broken', why: expect.stringContaining(state) as string });
    }
  });

  it('is broken where no DNS server answers at all', () => {
    const dns = read({ enableDnsSupport: false, enableDnsHostnames: false });
    expect(verdictFor(networkOf({ endpoints: read([endpointFor(lime)]), detail: { dns } }))?.verdict).toBe(
      'broken',
    );
  });

  it('is broken where the endpoint serves another service, seen or not', () => {
    const metrics = endpointFor('agent.ap2.datadoghq.com', { privateDnsEnabled: false });
    const zones = read([zone(lime, [aliasTo(lime, metrics)])]);
    expect(verdictFor(networkOf({ endpoints: read([metrics]), zones }))?.verdict).toBe('broken');
    expect(verdictFor(networkOf({ zones }))?.verdict).toBe('broken');
  });

  it('is unknown where the endpoint is out of sight or of a service that nobody lists', () => {
    const traces = endpointFor(lime, { privateDnsEnabled: false });
    const unlisted = endpoint({
      serviceName: 'com.amazonaws.vpce.ap-southeast-2.vpce-svc-0new',
      privateDnsEnabled: false,
    });
    const to = (target: typeof traces) => read([zone(lime, [aliasTo(lime, target)])]);
    expect(verdictFor(networkOf({ zones: to(traces) }))?.verdict).toBe('unknown');
    expect(verdictFor(networkOf({ endpoints: read([unlisted]), zones: to(unlisted) }))?.verdict).toBe(
      'unknown',
    );
  });

  it('is private through an endpoint of a superseded service', () => {
    const old = endpoint({ serviceName: 'com.amazonaws.vpce.us-east-1.vpce-svc-0355bb1880dfa09c2' });
    const { hosts } = diagnose(networkOf({ endpoints: read([old]) }), { ...inAp2, site: 'datadoghq.com' });
    expect(hosts.find(({ host }) => host === 'trace.agent.datadoghq.com')?.verdict).toBe('private');
  });
});

describe('HTTPS to an endpoint', () => {
  it('is judged by all security groups together', () => {
    const half = (cidr: string) => https({ kind: 'cidr', cidr });
    expect(verdictFor(letIn(half('10.0.0.0/17'), half('10.0.128.0/17')))?.verdict).toBe('private');
    expect(verdictFor(letIn(half('0.0.0.0/0')))?.verdict).toBe('private');
    expect(verdictFor(letIn(half('192.168.0.0/16')))?.verdict).toBe('broken');
    expect(verdictFor(letIn())?.verdict).toBe('broken');
  });

  it('may be open to members of a group of the VPC: unknown, until one who sends is chosen', () => {
    const network = letIn(https({ kind: 'security-group', id: 'sg-agents' }));
    const diagnosis = diagnose(network, inAp2);
    expect(verdictFor(network)?.verdict).toBe('unknown');
    expect(diagnosis.unknowns).toMatchObject([
      { remedy: expect.stringContaining('Choose the instance') as string },
    ]);
    expect(diagnosis.findings.find(({ rule }) => rule === 'https-not-allowed')).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('only from sg-agents') as string,
    });
    expect(verdictFrom(network, 'sg-agents')).toBe('broken');
    expect(verdictFor(letIn(https({ kind: 'security-group', id: 'sg-stranger' })))?.verdict).toBe('broken');
  });

  it('is open to a member of a group that both sides name', () => {
    const outbound = [https({ kind: 'security-group', id: 'sg-1' })];
    const ingress = [https({ kind: 'security-group', id: 'sg-agents' })];
    const groups = [
      securityGroup({ ingress }),
      securityGroup({ id: 'sg-agents', ingress: [], egress: outbound }),
      securityGroup({ id: 'sg-other', ingress: [], egress: outbound }),
    ];
    const endpoints = read([endpointFor(lime)]);
    const network = networkOf({ endpoints, detail: { securityGroups: read(groups) } });
    expect(verdictFrom(network, 'sg-agents')).toBe('private');
    expect(verdictFrom(network, 'sg-other')).toBe('broken');
    expect(verdictFrom(network, 'sg-gone')).toBe('broken');
  });

  it('is unknown where groups or prefix lists cannot be read', () => {
    expect(verdictFor(letIn(https({ kind: 'prefix-list', id: 'pl-1' })))?.verdict).toBe('unknown');
    const endpoints = read([endpointFor(lime)]);
    expect(verdictFor(networkOf({ endpoints, detail: { securityGroups: refused } }))?.verdict).toBe(
      'unknown',
    );
    expect(verdictFor(networkOf({ endpoints, detail: { securityGroups: read([]) } }))?.verdict).toBe(
      'unknown',
    );
    expect(verdictFor(networkOf({ endpoints, vpcs: refused }))?.verdict).toBe('unknown');
  });

  it('counts every block of the VPC', () => {
    const vpcs = read([vpc({ cidrs: ['10.0.0.0/16', '100.64.0.0/16'] })]);
    const { findings } = diagnose(networkOf({ vpcs, endpoints: read([endpointFor(lime)]) }), inAp2);
    expect(findings.find(({ rule }) => rule === 'https-not-allowed')?.message).toContain('100.64.0.0/16');
  });
});
