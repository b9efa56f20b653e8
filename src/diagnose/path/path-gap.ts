import type { Unread } from '../../dns/missing';
import type { RouteTarget } from '../../network/route-table';

/** Why it is not known whether packets get through. */
export type PathGap =
  /** Nobody read what is in the VPC; of another account, only a profile of that account can. */
  | {
      readonly kind: 'VPC not looked into';
      readonly vpcId: string;
      readonly region: string;
      readonly ownerId?: string;
    }
  | {
      readonly kind: 'path not read';
      readonly what: PathPart;
      readonly of: string;
      readonly problem: Unread['problem'];
    }
  | { readonly kind: 'no subnets'; readonly vpcId: string }
  | { readonly kind: 'subnet out of sight'; readonly subnetId: string; readonly vpcId: string }
  | { readonly kind: 'no interfaces'; readonly endpointId: string }
  | { readonly kind: 'interface without IPv4'; readonly endpointId: string; readonly interfaceId: string }
  | { readonly kind: 'no table of the subnet'; readonly what: PathPart; readonly subnetId: string }
  /** To something whose own routes are not read. */
  | {
      readonly kind: 'route may lead there';
      readonly routeTableId: string;
      readonly destination: string;
      readonly target: Exclude<RouteTarget, { readonly kind: 'local' }>;
    }
  | { readonly kind: 'route by prefix list'; readonly routeTableId: string; readonly id: string }
  | { readonly kind: 'peering out of sight'; readonly peeringId: string; readonly vpcId: string }
  /** Clients choose the port that answers come back to. */
  | { readonly kind: 'ports of answers'; readonly aclId: string; readonly allowed: readonly string[] }
  /** Its entries decide whether HTTPS gets through. */
  | { readonly kind: 'prefix list'; readonly id: string }
  | { readonly kind: 'security group out of sight'; readonly id: string; readonly endpointId: string }
  | { readonly kind: 'group of the client out of sight'; readonly id: string; readonly vpcId: string }
  | { readonly kind: 'group of another account'; readonly id: string; readonly ownerId: string }
  /** Who is in it gets through; nobody said which instance is asked about. */
  | { readonly kind: 'members of a group'; readonly id: string; readonly vpcId: string }
  /** Which of its zones answer is not told; a state that AWS adds one day counts as this one. */
  | { readonly kind: 'endpoint partly available'; readonly endpointId: string }
  | { readonly kind: 'endpoint policy'; readonly endpointId: string };

export type PathPart =
  | 'VPCs'
  | 'route tables'
  | 'network ACLs'
  | 'peerings'
  | 'network interfaces'
  | 'security groups'
  | 'subnets';
