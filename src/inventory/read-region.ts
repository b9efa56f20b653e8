import type { Account } from '../network/account';
import type { RegionNetwork } from '../network/network';
import { attempt } from './attempt';
import { readEndpoints } from './read-endpoints';

/** Four calls side by side. What AWS says of services is asked once somebody looks into a VPC. */
export async function readRegion(
  account: Account,
  region: string,
  signal: AbortSignal,
): Promise<RegionNetwork> {
  const at = { region, signal };
  const [vpcs, subnets, endpoints, peerings] = await Promise.all([
    attempt(signal, () => account.vpcs(at)),
    attempt(signal, () => account.subnets(at)),
    readEndpoints(account, at),
    attempt(signal, () => account.peerings(at)),
  ]);
  return { region, vpcs, subnets, ...endpoints, peerings, services: {} };
}
