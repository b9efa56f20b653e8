import type { EndpointState } from '../../../network/endpoint';
import { readOr } from '../../../network/reading';
import type { ProfileState } from './profile-state';

/** States that AWS leaves by itself, as a rule within minutes. */
const passing: readonly EndpointState[] = ['pending', 'pending acceptance', 'deleting'];

/** Endpoints that are on their way to another state, by region; regions without any are left out. */
export function settlingIn(state: ProfileState): ReadonlyMap<string, readonly string[]> {
  const regions = Object.entries(state.inRegion).map(([region, { value }]) => {
    const endpoints = value === undefined ? [] : readOr(value.endpoints, []);
    return [region, endpoints.filter((one) => passing.includes(one.state)).map(({ id }) => id)] as const;
  });
  return new Map(regions.filter(([, ids]) => ids.length > 0));
}
