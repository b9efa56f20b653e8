import { contains, parseCidr } from '../network/cidr';
import type { Route } from '../network/route-table';

/** Transit gateways and appliances may lead to the internet too. A prefix list may hold anything. */
export function leadsOut({ destination, target, state }: Route): boolean {
  if (state === 'blackhole' || ['local', 'peering', 'gateway endpoint'].includes(target.kind)) return false;
  const block = destination.kind === 'cidr' ? parseCidr(destination.cidr) : undefined;
  return block === undefined || !privateBlocks.some((one) => contains(one, block));
}

/** RFC 1918 and RFC 6598. */
const privateBlocks = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].flatMap(
  (block) => parseCidr(block) ?? [],
);
