import type { At } from '../../network/account-reading';
import { type EndpointInterface, carrierOf, carrierTypes } from '../../network/endpoint-interface';
import type { Connection } from '../connection';
import { readNetworkInterfaces } from './read-network-interfaces';

export async function readEndpointInterfaces(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly EndpointInterface[]> {
  // Emulators do not know the filter; AWS would send the interfaces of every instance of the VPC without it.
  const ofEndpoints =
    aws.emulator === undefined ? [{ Name: 'interface-type', Values: ['vpc_endpoint', ...carrierTypes] }] : [];
  const interfaces = await readNetworkInterfaces(aws, at, vpcId, ofEndpoints);
  return interfaces.map(({ id, vpcId: inVpc, subnetId, addresses, securityGroupIds, type }) => {
    return { id, vpcId: inVpc, subnetId, addresses, securityGroupIds, ...carrierOf(type) };
  });
}
