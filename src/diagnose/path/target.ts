import { type Cidr, parseCidr } from '../../network/cidr';
import type { Endpoint } from '../../network/endpoint';
import type { Network } from '../../network/network';
import type { Subnet } from '../../network/vpc';
import type { PathGap } from './path-gap';
import { type Side, see } from './side';

/** One of the places that packets to an endpoint go to. */
export interface Target {
  readonly subnetId: string;
  /** The address of the interface, or the block of its subnet where the address is not known. */
  readonly block: Cidr;
  readonly label: string;
  /** Absent where the subnet is out of sight. */
  readonly zoneId?: string;
  /** Why the address is not known, where it is not. */
  readonly hidden?: PathGap;
}

export interface Targets {
  readonly targets: readonly Target[];
  /** Why others are not known. */
  readonly gaps: readonly PathGap[];
}

/** The interfaces of the endpoint. A subnet whose interface is not seen stands for it as a whole. */
export function targetsOf(endpoint: Endpoint, side: Side, network: Network): Targets {
  const listing = network.inRegion[endpoint.region]?.subnets;
  const subnets = (listing?.kind === 'read' ? listing.value : []).filter(
    ({ vpcId }) => vpcId === endpoint.vpcId,
  );
  const interfaces = see(side, 'network interfaces');
  const own = (interfaces.kind === 'read' ? interfaces.value : []).filter(
    ({ id, vpcId }) => vpcId === endpoint.vpcId && endpoint.interfaceIds.includes(id),
  );
  const seen = own.flatMap(({ subnetId, addresses }) =>
    addresses.flatMap((address) => targetAt(subnetId, `${address}/32`, address, subnets)),
  );
  const ofIpv6: readonly PathGap[] = own
    .filter(({ addresses }) => addresses.length > 0 && addresses.every((address) => address.includes(':')))
    .map(({ id }) => ({ kind: 'interface without IPv4', endpointId: endpoint.id, interfaceId: id }));
  const rest = endpoint.subnetIds.filter((id) => !seen.some(({ subnetId }) => subnetId === id));
  const hidden: PathGap =
    interfaces.kind === 'missing' ? interfaces.gap : { kind: 'no interfaces', endpointId: endpoint.id };
  const whole = rest.flatMap((id) => {
    const cidr = subnets.find((subnet) => subnet.id === id)?.cidr;
    const here = cidr === undefined ? [] : targetAt(id, cidr, cidr, subnets);
    return here.map((target) => ({ ...target, hidden }));
  });
  const unseen = rest.filter((id) => !whole.some(({ subnetId }) => subnetId === id));
  const targets = [...seen, ...whole];
  if (targets.length + unseen.length === 0) return { targets, gaps: [hidden] };
  return { targets, gaps: [...gapsOf(unseen, endpoint.vpcId, interfaces), ...ofIpv6] };
}

/** IPv6 addresses are passed over: the names of an endpoint have an IPv4 address as well. */
function targetAt(
  subnetId: string,
  cidr: string,
  label: string,
  subnets: readonly Subnet[],
): readonly Target[] {
  const block = parseCidr(cidr);
  if (block === undefined) return [];
  const zoneId = subnets.find((subnet) => subnet.id === subnetId)?.zoneId;
  return [{ subnetId, block, label, ...(zoneId === undefined ? {} : { zoneId }) }];
}

function gapsOf(
  unseen: readonly string[],
  vpcId: string,
  interfaces: ReturnType<typeof see<'network interfaces'>>,
): readonly PathGap[] {
  if (unseen.length === 0) return [];
  if (interfaces.kind === 'missing') return [interfaces.gap];
  return unseen.map((subnetId) => ({ kind: 'subnet out of sight', subnetId, vpcId }));
}
