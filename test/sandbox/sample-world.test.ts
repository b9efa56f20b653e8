import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { privateDnsNameHeldBy } from '../../src/sandbox/endpoints';
import { peeringIdOf } from '../../src/sandbox/sample-world/sample-peering';
import { sampleWorld } from '../../src/sandbox/sample-world/sample-world';
import { createSandbox } from '../../src/sandbox/sandbox';

const now = () => 0;
const signal = new AbortController().signal;

describe('the sample network', () => {
  it('is the same every time', () => {
    const first = createSandbox({ now });
    const second = createSandbox({ now });
    expect(second.snapshot()).toEqual(first.snapshot());
  });

  it('is there at once', () => {
    createSandbox({ now });
    const durations = Array.from({ length: 20 }, () => {
      const start = performance.now();
      createSandbox({ now });
      return performance.now() - start;
    });
    expect(Math.min(...durations)).toBeLessThan(5);
  });

  it('gives each thing an id of its own', () => {
    const { vpcs, subnets, securityGroups, endpoints, zones, dhcpOptions } = sampleWorld;
    const { peerings, routeTables, networkAcls } = sampleWorld;
    const ids = [
      vpcs,
      subnets,
      securityGroups,
      endpoints,
      zones,
      dhcpOptions,
      peerings,
      routeTables,
      networkAcls,
    ]
      .flat()
      .map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(/^((vpc|subnet|sg|vpce|dopt|pcx|rtb|acl)-0[0-9a-f]{16}|Z0[0-9A-Z]+)$/);
  });

  it('refers only to what is there, but for the route that a deleted peering left', () => {
    const { vpcs, subnets, securityGroups, endpoints, zones, services, dhcpOptions } = sampleWorld;
    const { peerings, routeTables, networkAcls } = sampleWorld;
    const known = new Set([vpcs, subnets, securityGroups, dhcpOptions, peerings].flat().map(({ id }) => id));
    const serviceNames = services.map(({ name }) => name);
    const references = [
      ...vpcs.map(({ dhcpOptionsId }) => dhcpOptionsId),
      ...[...subnets, ...securityGroups, ...endpoints].map(({ vpcId }) => vpcId),
      ...endpoints.flatMap((endpoint) => [...endpoint.subnetIds, ...endpoint.securityGroupIds]),
      ...zones.flatMap((zone) => [...zone.associations, ...zone.authorizations].map(({ vpcId }) => vpcId)),
      ...peerings.flatMap(({ requesterVpcId, accepterVpcId }) => [requesterVpcId, accepterVpcId]),
      ...[...routeTables, ...networkAcls].flatMap(({ vpcId, subnetIds }) => [vpcId, ...subnetIds]),
      ...routeTables
        .flatMap(({ routes }) => routes)
        .flatMap(({ target }) => (target.kind === 'peering' ? target.id : [])),
    ];
    expect(references.filter((id) => !known.has(id))).toEqual([
      peeringIdOf('reporting-prod', 'platform-prod'),
    ]);
    expect(endpoints.filter(({ serviceName }) => !serviceNames.includes(serviceName))).toEqual([]);
    expect(services.filter(({ zoneIds }) => zoneIds.length === 0)).toEqual([]);
  });

  it('holds nothing that AWS would not have let happen', () => {
    const names = sampleWorld.endpoints.flatMap((endpoint) => {
      const name = privateDnsNameHeldBy(sampleWorld, endpoint);
      return name === undefined ? [] : [`${endpoint.vpcId} ${name}`];
    });
    const byHand = sampleWorld.zones.flatMap((zone) =>
      zone.associations.map(({ vpcId }) => `${vpcId} ${zone.name}`),
    );
    expect(new Set([...names, ...byHand]).size).toBe(names.length + byHand.length);
    for (const endpoint of sampleWorld.endpoints) {
      const inVpc = sampleWorld.subnets.filter(({ id }) => endpoint.subnetIds.includes(id));
      expect(inVpc.every(({ vpcId }) => vpcId === endpoint.vpcId)).toBe(true);
      expect(new Set(inVpc.map(({ zoneId }) => zoneId)).size).toBe(endpoint.subnetIds.length);
    }
  });

  it('peers only VPCs whose blocks do not overlap', () => {
    const blockOf = (vpcId: string) => sampleWorld.vpcs.find(({ id }) => id === vpcId)?.cidrs.join();
    for (const { requesterVpcId, accepterVpcId } of sampleWorld.peerings)
      // Every VPC of the sample has one block of the same size.
      expect(blockOf(requesterVpcId)).not.toBe(blockOf(accepterVpcId));
  });

  it('has a subnet without a free address and one in a zone that no service reaches', async () => {
    const account = createSandbox({ now }).account('sandbox');
    const at = { region: 'us-east-1', signal };
    const vpc = (await account.vpcs(at)).find(({ name }) => name === 'analytics-dev');
    const subnets = (await account.subnets(at)).filter(({ vpcId }) => vpcId === vpc?.id);
    expect(subnets.map(({ name, zoneName, freeAddresses }) => [name, zoneName, freeAddresses])).toEqual([
      ['analytics-dev-private-a', 'us-east-1a', 901],
      ['analytics-dev-private-b', 'us-east-1c', 922],
      ['analytics-dev-private-c', 'us-east-1e', 979],
      ['analytics-dev-batch-a', 'us-east-1a', 718],
      ['analytics-dev-nat-d', 'us-east-1d', 0],
    ]);
    const reached = sampleWorld.services.some(({ zoneIds }) => zoneIds.includes('use1-az3'));
    expect(reached).toBe(false);
  });

  it('tells its stories', async () => {
    expect(await story('sandbox')).toMatchInlineSnapshot(`
      "us-east-1
        platform-prod 10.20.0.0/16: 18 endpoints, zone corp.example.com
        analytics-dev 10.70.0.0/16: 0 endpoints, DNS host names off
        payments-staging 10.30.0.0/16: 3 endpoints, DNS host names off
        checkout-prod 10.50.0.0/16: 4 endpoints
        legacy-shared 172.16.0.0/16: 4 endpoints
        corp-connected 10.60.0.0/16: 2 endpoints, name servers 10.60.0.10 10.60.1.10
        pci-prod 10.35.0.0/16: 3 endpoints
        reporting-prod 10.45.0.0/16: 0 endpoints, zone metrics.agent.datadoghq.com
        data-lake 10.40.0.0/16: 3 endpoints, zone datadoghq.com
      us-west-2
        platform-west 10.80.0.0/16: 3 endpoints
        batch-west 10.81.0.0/16: 0 endpoints, zone metrics.agent.datadoghq.com, zone lime.intake.datadoghq.com
      eu-west-2
        london-core 10.95.0.0/16: 7 endpoints, zone process.uk1.datadoghq.com
        london-branch 10.96.0.0/16: 0 endpoints, forward uk1.datadoghq.com
      ap-northeast-1
        tokyo-web 10.90.0.0/16: 5 endpoints
      ap-southeast-2
      me-central-1 (not enabled)
      zone datadoghq.com: metrics.agent.datadoghq.com A, api.datadoghq.com A
      zone process.uk1.datadoghq.com: process.uk1.datadoghq.com A
      zone metrics.agent.datadoghq.com: metrics.agent.datadoghq.com A
      zone lime.intake.datadoghq.com: no records
      zone corp.example.com: wiki.corp.example.com A"
    `);
    expect(await story('sandbox-agents')).toMatchInlineSnapshot(`
      "us-east-1
        agents-prod 10.100.0.0/16: 0 endpoints, zone metrics.agent.datadoghq.com
      us-west-2
      eu-west-2
      ap-northeast-1
        agents-tokyo 10.101.0.0/16: 0 endpoints, DNS host names off, profile organization-zones
      ap-southeast-2
      me-central-1 (not enabled)"
    `);
  });
});

/** What the account shows, one line for each VPC and each zone. */
async function story(profile: string): Promise<string> {
  const account = createSandbox({ now }).account(profile);
  const lines: string[] = [];
  for (const { name: region, isEnabled } of await account.regions(signal)) {
    lines.push(isEnabled ? region : `${region} (not enabled)`);
    if (!isEnabled) continue;
    const at = { region, signal };
    const endpoints = await account.endpoints(at);
    for (const vpc of await account.vpcs(at)) {
      const hostNames = await account.dnsAttribute(at, vpc.id, 'enableDnsHostnames');
      const servers = await account.nameServers(at, vpc.dhcpOptionsId);
      const rules = await account.resolverRules(at, vpc.id);
      const profiles = await account.profileAssociations(at, vpc.id);
      const own = endpoints.filter(({ vpcId }) => vpcId === vpc.id);
      const zones = (await account.zonesOfVpc(at, vpc.id)).filter(({ owner }) => owner.kind === 'account');
      const remarks = [
        `${own.length} endpoints`,
        ...(hostNames ? [] : ['DNS host names off']),
        ...(servers.kind === 'custom' ? [`name servers ${servers.addresses.join(' ')}`] : []),
        ...rules.map(({ domain, kind }) => `${kind} ${domain}`),
        ...profiles.map(({ name }) => `profile ${name ?? ''}`),
        ...zones.map(({ name }) => `zone ${name}`),
      ];
      lines.push(`  ${vpc.name ?? vpc.id} ${vpc.cidrs.join(' ')}: ${remarks.join(', ')}`);
    }
  }
  for (const zone of await account.zones(['com'], signal)) {
    const records = await account.zoneRecords(zone.id, signal);
    const listed = records.map(({ name, type }) => `${name} ${type}`);
    lines.push(`zone ${zone.name}: ${listed.length === 0 ? 'no records' : listed.join(', ')}`);
  }
  return lines.join('\n');
}
