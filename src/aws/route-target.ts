import type { Route } from '@aws-sdk/client-ec2';
import type { RouteTarget } from '../network/route-table';

/** EC2 has a field for each kind of target, and `GatewayId` for several. */
export function routeTargetOf(route: Route): RouteTarget {
  if (route.GatewayId === 'local') return { kind: 'local' };
  const [kind, id] = named(route) ?? ofGateway(route);
  return { kind, id };
}

type Target = readonly [Exclude<RouteTarget['kind'], 'local'>, string];

function named(route: Route): Target | undefined {
  const fields: readonly (readonly [Target[0], string | undefined])[] = [
    ['peering', route.VpcPeeringConnectionId],
    ['NAT gateway', route.NatGatewayId],
    ['transit gateway', route.TransitGatewayId],
    ['egress-only internet gateway', route.EgressOnlyInternetGatewayId],
    ['local gateway', route.LocalGatewayId],
    ['carrier gateway', route.CarrierGatewayId],
    ['core network', route.CoreNetworkArn],
    // A route to an instance goes to one of its network interfaces.
    ['network interface', route.NetworkInterfaceId],
    ['other', route.InstanceId],
  ];
  for (const [kind, id] of fields) if (id !== undefined && id !== '') return [kind, id];
  return undefined;
}

function ofGateway({ GatewayId: id = '', DestinationPrefixListId: prefixList }: Route): Target {
  if (id.startsWith('igw-')) return ['internet gateway', id];
  if (id.startsWith('vgw-')) return ['virtual private gateway', id];
  if (id.startsWith('eigw-')) return ['egress-only internet gateway', id];
  // The same ids name Gateway Load Balancer endpoints, which have addresses for a destination.
  if (id.startsWith('vpce-') && prefixList !== undefined) return ['gateway endpoint', id];
  return ['other', id];
}
