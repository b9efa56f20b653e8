import type { Account } from '../network/account';
import type { RegionNetwork } from '../network/network';
import { attempt } from './attempt';
import { isDatadogEndpoint, serviceNamesIn } from './of-datadog';

/** Four calls side by side, three where the region hosts no site. */
export async function readRegion(
  account: Account,
  region: string,
  signal: AbortSignal,
): Promise<RegionNetwork> {
  const at = { region, signal };
  const names = serviceNamesIn(region);
  const [vpcs, subnets, endpoints, services] = await Promise.all([
    attempt(signal, () => account.vpcs(at)),
    attempt(signal, () => account.subnets(at)),
    attempt(signal, async () => (await account.endpoints(at)).filter(isDatadogEndpoint)),
    attempt(signal, async () => (names.length === 0 ? [] : account.services(at, region, names))),
  ]);
  return { region, vpcs, subnets, endpoints, services };
}
