import type { Identity, Region } from '../../../network/account-reading';
import type { Network, RegionNetwork } from '../../../network/network';
import { notReadYet } from '../../../network/not-read-yet';
import { type Reading, unread } from '../../../network/reading';
import type { VpcDetail } from '../../../network/vpc-detail';
import type { Zone } from '../../../network/zone';
import type { ProblemFacts } from '../../../problem';

/** One thing that is read for itself, and whether a new answer is under way. */
export interface Part<T> {
  /** What to show: the newest answer, its gaps filled with what an earlier one said. */
  readonly value?: T;
  /** The newest answer as it came, gaps and all. It alone may be judged; absent where nothing read so far counts. */
  readonly newest?: T;
  readonly isLoading: boolean;
}

/** What the window knows of one profile at one moment. Never changed, always replaced. */
export interface ProfileState {
  readonly profile: string;
  /** The host of an endpoint override. */
  readonly emulator?: string;
  /** The region that the profile itself names. */
  readonly homeRegion?: string;
  /** Why nothing at all can be read at present. What parts still show is older, and nothing of it may be judged. */
  readonly obstacle?: ProblemFacts;
  readonly identity: Part<Reading<Identity>>;
  readonly regions: Part<Reading<readonly Region[]>>;
  readonly zones: Part<Reading<readonly Zone[]>>;
  /** By region name; only regions that were asked for. */
  readonly inRegion: Readonly<Record<string, Part<RegionNetwork>>>;
  /** By VPC id; only VPCs that were looked into. */
  readonly vpcDetails: Readonly<Record<string, Part<VpcDetail>>>;
}

export const unasked = { isLoading: false } as const;

export function emptyState(profile: string): ProfileState {
  return { profile, identity: unasked, regions: unasked, zones: unasked, inRegion: {}, vpcDetails: {} };
}

/** A state never changes, and many ask for its snapshot, whose indexes hang on it. */
const snapshots = new WeakMap<ProfileState, Network>();

/** The snapshot that planners and diagnosis read. What has not arrived is unread in it, never absent. */
export function networkOf(state: ProfileState): Network {
  const known = snapshots.get(state);
  if (known !== undefined) return known;
  const snapshot = snapshotOf(state);
  snapshots.set(state, snapshot);
  return snapshot;
}

function snapshotOf(state: ProfileState): Network {
  const origin = {
    profile: state.profile,
    ...(state.emulator === undefined ? {} : { emulator: state.emulator }),
  };
  if (state.obstacle !== undefined) {
    const nothing = unread(state.obstacle);
    return { ...origin, identity: nothing, regions: nothing, zones: nothing, inRegion: {}, vpcDetails: {} };
  }
  return {
    ...origin,
    identity: readingOf(state.identity),
    regions: readingOf(state.regions),
    zones: readingOf(state.zones),
    inRegion: newestOf(state.inRegion),
    vpcDetails: newestOf(state.vpcDetails),
  };
}

function readingOf<T>(part: Part<Reading<T>>): Reading<T> {
  return part.newest ?? unread(notReadYet());
}

function newestOf<T>(parts: Readonly<Record<string, Part<T>>>): Readonly<Record<string, T>> {
  const entries = Object.entries(parts).flatMap(([name, { newest }]): [string, T][] =>
    newest === undefined ? [] : [[name, newest]],
  );
  return Object.fromEntries(entries);
}
