import { serviceRegionsOf } from '../../../inventory/read-services';
import type { Account } from '../../../network/account';
import { readOr } from '../../../network/reading';
import type { Vpc } from '../../../network/vpc';
import type { Zone } from '../../../network/zone';
import { Problem } from '../../../problem';
import { isHub, peersOfVpc } from './hubs-of-vpc';
import type { PartReader } from './part-reader';
import { networkOf } from './profile-state';
import { readIfOld } from './read-if-old';
import { vpcIsGone } from './vpc-is-gone';

interface Look {
  readonly region: string;
  readonly vpcId: string;
  /** Regions whose services are asked about beside those of the region itself. */
  readonly serviceRegions: readonly string[];
}

/** Region and zones first, peers' regions with them where the peers are known; then what they say is to be read. */
export async function lookIntoVpc(parts: PartReader, account: Account, look: Look): Promise<void> {
  const known = peersOfVpc(networkOf(parts.state), look.region, look.vpcId).map(({ region }) => region);
  const regions = [...new Set([look.region, ...known])];
  const zones = readIfOld.zones(parts, account);
  const here = Promise.all(regions.map((region) => readIfOld.region(parts, account, region)));
  await Promise.all([
    Promise.all([zones, here]).then(() => readAuthorizations(parts, account, look)),
    here.then(() =>
      Promise.all([
        readIfOld.detail(parts, account, vpcFor(parts, look)),
        readServices(parts, account, look),
        readHubs(parts, account, look),
      ]),
    ),
  ]);
}

function vpcFor(parts: PartReader, { region, vpcId }: Look): Vpc {
  const vpcs = networkOf(parts.state).inRegion[region]?.vpcs;
  if (vpcs?.kind === 'unread') throw new Problem(vpcs.problem);
  const vpc = vpcs?.value.find(({ id }) => id === vpcId);
  if (vpc === undefined) throw new Problem(vpcIsGone(region, vpcId));
  return vpc;
}

async function readServices(parts: PartReader, account: Account, look: Look): Promise<void> {
  const region = networkOf(parts.state).inRegion[look.region];
  const hosts = region === undefined ? [] : serviceRegionsOf(region, look.serviceRegions);
  await Promise.all(hosts.map((host) => readIfOld.services(parts, account, look.region, host)));
}

async function readHubs(parts: PartReader, account: Account, look: Look): Promise<void> {
  const peers = peersOfVpc(networkOf(parts.state), look.region, look.vpcId);
  await Promise.all(
    peers.map(async (peer) => {
      if (peer.region !== look.region) await readIfOld.region(parts, account, peer.region);
      const network = networkOf(parts.state);
      const vpcs = network.inRegion[peer.region]?.vpcs;
      const vpc = vpcs && readOr(vpcs, []).find(({ id }) => id === peer.vpcId);
      if (vpc !== undefined && isHub(network, peer)) await readIfOld.detail(parts, account, vpc);
    }),
  );
}

/** Only of zones that the VPC has or that lead to it: Route 53 answers five calls a second. */
async function readAuthorizations(parts: PartReader, account: Account, look: Look): Promise<void> {
  const network = networkOf(parts.state);
  const endpoints = network.inRegion[look.region]?.endpoints;
  const names = (endpoints === undefined ? [] : readOr(endpoints, []))
    .filter(({ vpcId }) => vpcId === look.vpcId)
    .flatMap(({ dnsEntries }) => dnsEntries.map(({ name }) => name));
  await readIfOld.authorizations(parts, account, (zone) => mayHave(zone, look.vpcId) || leadsTo(zone, names));
}

function mayHave({ associations }: Zone, vpcId: string): boolean {
  return associations.kind === 'unread' || associations.value.some((vpc) => vpc.vpcId === vpcId);
}

function leadsTo({ records }: Zone, names: readonly string[]): boolean {
  return readOr(records, []).some(({ target }) =>
    (target.kind === 'alias' ? [target.alias.name] : target.values).some((name) => names.includes(name)),
  );
}
