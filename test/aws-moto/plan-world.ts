import { CreateSubnetCommand, CreateVpcCommand, EC2Client } from '@aws-sdk/client-ec2';
import type { Scope } from '../../src/inventory/read-network';
import { readNetwork } from '../../src/inventory/read-network';
import type { Account } from '../../src/network/account';
import { joinNetworks } from '../../src/network/join-networks';
import type { Network } from '../../src/network/network';
import { readOr } from '../../src/network/reading';
import { findSite } from '../../src/catalogue/sites';
import type { PlanRequest } from '../../src/plan/request';
import { peerAccountId } from './contract-peer';

export const credentials = '[plan]\naws_access_key_id = test\naws_secret_access_key = test\n';

/** A second account, which moto makes when somebody assumes a role in it. */
export const peerProfile = `[profile peer]
role_arn = arn:aws:iam::${peerAccountId}:role/plan
source_profile = plan
region = us-east-1
`;

/** The SDK's client in a region; with an account id, moto takes its requests for that account's. */
export function ec2Of(endpoint: string, region: string, accountId?: string): EC2Client {
  const ec2 = new EC2Client({
    endpoint,
    region,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  if (accountId === undefined) return ec2;
  ec2.middlewareStack.add(
    (next) => (args) => {
      const { request } = args as { request: { headers: Record<string, string> } };
      request.headers['x-moto-account-id'] = accountId;
      return next(args);
    },
    { step: 'build' },
  );
  return ec2;
}

export interface MadeVpc {
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
}

/** A VPC of the block `10.N.0.0/16` with a subnet in each of two zones. */
export async function makeVpc(ec2: EC2Client, second: number): Promise<MadeVpc> {
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: `10.${second}.0.0/16` }));
  const vpcId = Vpc?.VpcId ?? '';
  const region = await ec2.config.region();
  const subnetIds: string[] = [];
  for (const [third, zone] of ['a', 'b'].entries()) {
    const { Subnet } = await ec2.send(
      new CreateSubnetCommand({
        VpcId: vpcId,
        CidrBlock: `10.${second}.${third}.0/24`,
        AvailabilityZone: `${region}${zone}`,
      }),
    );
    subnetIds.push(Subnet?.SubnetId ?? '');
  }
  return { vpcId, subnetIds };
}

/** What the request is about, as the accounts of its profiles show it. */
export async function readFor(
  request: PlanRequest,
  accountOf: (profile: string) => Account,
): Promise<Network> {
  const agents = 'agents' in request ? (request.agents ?? []) : 'agent' in request ? [request.agent] : [];
  const places = [request, ...agents];
  const profiles = [...new Set(places.map(({ profile }) => profile))];
  const serviceRegion = findSite(request.site)?.awsRegion;
  const { signal } = new AbortController();
  const [own, ...others] = await Promise.all(
    profiles.map((profile) => {
      const mine = places.filter((place) => place.profile === profile);
      const scope: Scope = {
        regions: [...new Set(mine.map(({ region }) => region))],
        vpcIds: mine.map(({ vpcId }) => vpcId),
        serviceRegions: serviceRegion === undefined ? [] : [serviceRegion],
      };
      return readNetwork(accountOf(profile), scope, signal);
    }),
  );
  if (own === undefined) throw new Error('A request names a profile');
  return joinNetworks(own, others);
}

/** Ids of all endpoints that were read. */
export function endpointsOf({ inRegion }: Network): readonly string[] {
  return Object.values(inRegion).flatMap(({ endpoints }) => readOr(endpoints, []).map(({ id }) => id));
}

/** The network as AWS would show it: moto takes the addresses of endpoints from anywhere but their subnets. */
export function inSubnets(network: Network): Network {
  const subnets = Object.values(network.inRegion).flatMap((region) => readOr(region.subnets, []));
  const details = Object.entries(network.vpcDetails).map(([vpcId, detail]) => {
    const { endpointInterfaces: seen } = detail;
    if (seen.kind === 'unread') return [vpcId, detail] as const;
    const value = seen.value.map((one) => {
      const cidr = subnets.find(({ id }) => id === one.subnetId)?.cidr ?? '';
      return { ...one, addresses: [cidr.replace(/\.0\/\d+$/, '.10')] };
    });
    return [vpcId, { ...detail, endpointInterfaces: { ...seen, value } }] as const;
  });
  return { ...network, vpcDetails: Object.fromEntries(details) };
}
