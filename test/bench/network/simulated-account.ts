import { setTimeout as sleep } from 'node:timers/promises';
import { privateLinkSites } from '../../../src/catalogue/sites';
import type { Account } from '../../../src/network/account';
import type { At } from '../../../src/network/account-reading';
import type { Endpoint } from '../../../src/network/endpoint';
import type { Subnet, Vpc } from '../../../src/network/vpc';
import { createSandbox } from '../../../src/sandbox/sandbox';

const vpcs = 20;
const subnetsOfVpc = 3;
const endpoints = 20;
const zones = 12;
const services = privateLinkSites.flatMap((site) => site.services);
const unused = createSandbox({ now: () => 0 }).account('sandbox');

/** Answers after a while, each time with things of its own, as what was parsed from an answer of AWS. */
export function simulatedAccount(number: number, regions: readonly string[]): Account {
  const accountId = String(100_000_000_000 + number);
  let asked = 0;
  const later = async <T>(answer: () => T): Promise<T> => {
    // Between 50 and 250 ms, the same every time.
    await sleep(50 + (((asked += 1) * 7919 + number * 104_729) % 200));
    return answer();
  };
  const id = (kind: string, { region }: At, index: number) =>
    `${kind}-${accountId}${region.replaceAll('-', '')}${String(index)}`;
  return {
    ...unused,
    profile: `team-${String(number)}`,
    identity: () => later(() => ({ accountId, arn: `arn:aws:iam::${accountId}:user/reader` })),
    alias: () => later(() => `team-${String(number)}`),
    regions: () => later(() => regions.map((name) => ({ name, isEnabled: true }))),
    vpcs: (at) => later(() => many(vpcs, (index) => vpc(at, id('vpc', at, index), accountId, index))),
    subnets: (at) =>
      later(() =>
        many(vpcs * subnetsOfVpc, (index) =>
          subnet(at, id('subnet', at, index), id('vpc', at, index % vpcs), accountId, index),
        ),
      ),
    endpoints: (at) =>
      later(() =>
        many(endpoints, (index) =>
          endpoint(at, id('vpce', at, index), id('vpc', at, index % vpcs), accountId, index),
        ),
      ),
    peerings: () => later(() => []),
    zones: () =>
      later(() =>
        many(zones, (index) => ({
          id: `Z${accountId}${String(index)}`,
          name: services[index]?.hosts[0] ?? 'datadoghq.com',
        })),
      ),
    zoneAssociations: (zoneId) =>
      later(() => many(vpcs, (index) => ({ region: 'us-east-1', vpcId: `vpc-${zoneId}${String(index)}` }))),
    zoneRecords: (zoneId) =>
      later(() => [
        {
          name: 'datadoghq.com',
          type: 'A',
          target: { kind: 'alias', alias: { name: `vpce-${zoneId}.vpce.amazonaws.com`, zoneId } },
        },
      ]),
    zoneAuthorizations: () => later(() => []),
  };
}

function vpc({ region }: At, id: string, ownerId: string, index: number): Vpc {
  const name = `workload-${String(index)}`;
  return {
    id,
    name,
    region,
    ownerId,
    cidrs: [`10.${String(index)}.0.0/16`],
    isDefault: index === 0,
    dhcpOptionsId: `dopt-${id}`,
    tags: { Name: name, owner: `team of ${id}` },
  };
}

function subnet({ region }: At, id: string, vpcId: string, ownerId: string, index: number): Subnet {
  return {
    id,
    name: `private-${String(index)}`,
    vpcId,
    ownerId,
    zoneId: `${region}-az${String(index % 3)}`,
    zoneName: `${region}${'abc'[index % 3] ?? ''}`,
    cidr: `10.${String(index % vpcs)}.${String(index)}.0/24`,
    freeAddresses: 200 + index,
  };
}

function endpoint({ region }: At, id: string, vpcId: string, ownerId: string, index: number): Endpoint {
  const service = services[index % services.length];
  const serviceName = service?.name ?? '';
  return {
    id,
    name: `datadog-${String(index)}`,
    region,
    vpcId,
    ownerId,
    serviceName,
    serviceRegion: region,
    state: 'available',
    privateDnsEnabled: true,
    dnsEntries: [...many(3, (zone) => `${id}-${String(zone)}`), service?.privateDnsName ?? ''].map(
      (name) => ({
        name: `${name}.vpce.amazonaws.com`,
        zoneId: `Z${id}`,
      }),
    ),
    subnetIds: many(3, (part) => `subnet-${id}${String(part)}`),
    securityGroupIds: [`sg-${id}`],
    interfaceIds: many(3, (part) => `eni-${id}${String(part)}`),
    tags: { Name: `datadog-${String(index)}`, owner: `team of ${id}` },
  };
}

function many<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
