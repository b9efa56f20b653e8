import type { Reading } from '../../network/reading';
import { unread } from '../../network/reading';
import type { ProblemFacts } from '../../problem';
import type { Part, ProfileState } from './profile-state';

/** What was known stays known while a new answer is under way. */
export function loading<T>(part: Part<T> = { isLoading: true }): Part<T> {
  return { ...part, isLoading: true };
}

export function arrived<T>(value: T): Part<T> {
  return { value, isLoading: false };
}

export function withAllLoading(state: ProfileState): ProfileState {
  return {
    ...state,
    identity: loading(state.identity),
    regions: loading(state.regions),
    zones: loading(state.zones),
    inRegion: mapParts(state.inRegion, loading),
  };
}

/** One reason for everything that could not be read. What had arrived is dropped: it may be another account's. */
export function failed(state: ProfileState, problem: ProblemFacts): ProfileState {
  const nothing: Part<Reading<never>> = arrived(unread(problem));
  return { ...state, identity: nothing, regions: nothing, zones: nothing, inRegion: {}, vpcDetails: {} };
}

function mapParts<T>(
  parts: Readonly<Record<string, Part<T>>>,
  change: (part: Part<T>) => Part<T>,
): Readonly<Record<string, Part<T>>> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, change(part)]));
}
