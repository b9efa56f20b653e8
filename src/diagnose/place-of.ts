import type { Place } from '../finding';
import type { Endpoint } from '../network/endpoint';
import type { Facts } from './facts';

export function placeOfVpc({ request: { region, vpcId } }: Facts): Place {
  return { kind: 'resource', region, id: vpcId, vpcId };
}

export function placeOfEndpoint({ region, id, vpcId }: Endpoint): Place {
  return { kind: 'resource', region, id, vpcId };
}

/** Zones are global; the VPC they matter to says where. */
export function placeOfZone({ request: { region, vpcId } }: Facts, zoneId: string): Place {
  return { kind: 'resource', region, id: zoneId, vpcId };
}
