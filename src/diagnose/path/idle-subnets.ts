import { parseCidr } from '../../network/cidr';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import type { Subnet } from '../../network/vpc';
import { type Side, see } from './side';

/**
 * Ids of subnets in which nothing could send: no address is taken, or endpoints and carriers such as NAT gateways have
 * those that are. None where that is so of all, as before anything is in a VPC. Of other services' endpoints it is not known whether they were there when
 * the addresses were counted, so a subnet with one of them is not idle.
 */
export function idleSubnetsOf(subnets: readonly Subnet[], side: Side, network: Network): readonly string[] {
  const taken = takenByAws(side, network);
  const idle = subnets.filter((subnet) => {
    const used = usedAddresses(subnet);
    return used === 0 || (used !== undefined && used === taken.get(subnet.id));
  });
  return idle.length === subnets.length ? [] : idle.map(({ id }) => id);
}

/** https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html */
const reserved = 5;

/** Undefined for a subnet of IPv6 alone. */
function usedAddresses({ cidr, freeAddresses }: Subnet): number | undefined {
  const block = parseCidr(cidr);
  return block === undefined ? undefined : 2 ** (32 - block.bits) - reserved - freeAddresses;
}

/** By subnet id, of carriers, and of the endpoints that were listed together with the subnets. */
function takenByAws(side: Side, network: Network): ReadonlyMap<string, number> {
  const region = network.inRegion[side.region];
  const interfaces = see(side, 'network interfaces');
  if (region === undefined || interfaces.kind === 'missing') return new Map();
  const listed = [...readOr(region.endpoints, []), ...readOr(region.endpointsForLambda, [])];
  const ids = new Set(listed.flatMap(({ interfaceIds }) => interfaceIds));
  const counts = new Map<string, number>();
  for (const { id, subnetId, addresses, carrier } of interfaces.value) {
    if (!ids.has(id) && carrier === undefined) continue;
    const ofIpv4 = addresses.filter((address) => !address.includes(':')).length;
    counts.set(subnetId, (counts.get(subnetId) ?? 0) + ofIpv4);
  }
  return counts;
}
