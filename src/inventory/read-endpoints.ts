import type { Account } from '../network/account';
import type { At } from '../network/account-reading';
import type { Endpoint } from '../network/endpoint';
import type { RegionNetwork } from '../network/network';
import { type Reading, read } from '../network/reading';
import { attempt } from './attempt';
import { isDatadogEndpoint } from './of-datadog';
import { isEndpointForLambda } from './of-lambda';

export type EndpointsOfRegion = Pick<RegionNetwork, 'endpoints' | 'endpointsForLambda'>;

/** One call answers both. */
export async function readEndpoints(account: Account, at: At): Promise<EndpointsOfRegion> {
  const endpoints = await attempt(at.signal, () => account.endpoints(at));
  return {
    endpoints: filtered(endpoints, isDatadogEndpoint),
    endpointsForLambda: filtered(endpoints, isEndpointForLambda),
  };
}

function filtered(
  reading: Reading<readonly Endpoint[]>,
  belongs: (endpoint: Endpoint) => boolean,
): Reading<readonly Endpoint[]> {
  return reading.kind === 'read' ? read(reading.value.filter(belongs)) : reading;
}
