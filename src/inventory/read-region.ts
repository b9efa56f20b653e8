import type { Account } from '../network/account';
import type { Endpoint } from '../network/endpoint';
import type { RegionNetwork } from '../network/network';
import { type Reading, read } from '../network/reading';
import { attempt } from './attempt';
import { isDatadogEndpoint, serviceNamesIn } from './of-datadog';
import { isEndpointForLambda } from './of-lambda';

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
    attempt(signal, () => account.endpoints(at)),
    attempt(signal, async () => (names.length === 0 ? [] : account.services(at, region, names))),
  ]);
  return {
    region,
    vpcs,
    subnets,
    endpoints: filtered(endpoints, isDatadogEndpoint),
    endpointsForLambda: filtered(endpoints, isEndpointForLambda),
    services,
  };
}

/** One call answers both. */
function filtered(
  reading: Reading<readonly Endpoint[]>,
  belongs: (endpoint: Endpoint) => boolean,
): Reading<readonly Endpoint[]> {
  return reading.kind === 'read' ? read(reading.value.filter(belongs)) : reading;
}
