import type { EndpointState } from '../network/endpoint';
import type { EndpointOfWorld } from './world';

export function stateOf(endpoint: EndpointOfWorld, now: number): EndpointState {
  if (endpoint.goneAt !== undefined) return now < endpoint.goneAt ? 'deleting' : 'deleted';
  if (endpoint.needsAcceptance) return 'pending acceptance';
  return now < endpoint.settledAt ? 'pending' : endpoint.fate.state;
}

/** Until a deletion has ended, an endpoint keeps its addresses, groups and private DNS name. */
export function isThere(endpoint: EndpointOfWorld, now: number): boolean {
  return stateOf(endpoint, now) !== 'deleted';
}
