import type { Identity, Region } from '../../network/account-reading';
import type { Network, RegionNetwork } from '../../network/network';
import { type Reading, unread } from '../../network/reading';
import type { VpcDetail } from '../../network/vpc-detail';
import type { Zone } from '../../network/zone';
import { notReadYet } from './not-read-yet';

/** One thing that is read for itself: the last answer, if there was one, and whether a new one is under way. */
export interface Part<T> {
  readonly value?: T;
  readonly isLoading: boolean;
}

/** What the window knows of one profile at one moment. Never changed, always replaced. */
export interface ProfileState {
  readonly profile: string;
  /** The host of an endpoint override. */
  readonly emulator?: string;
  readonly identity: Part<Reading<Identity>>;
  readonly regions: Part<Reading<readonly Region[]>>;
  readonly zones: Part<Reading<readonly Zone[]>>;
  /** By region name; only regions that were asked for. */
  readonly inRegion: Readonly<Record<string, Part<RegionNetwork>>>;
  /** By VPC id; only VPCs that were looked into. */
  readonly vpcDetails: Readonly<Record<string, Part<VpcDetail>>>;
}

const unasked = { isLoading: false } as const;

export function emptyState(profile: string): ProfileState {
  return { profile, identity: unasked, regions: unasked, zones: unasked, inRegion: {}, vpcDetails: {} };
}

/** The snapshot that planners and diagnosis read. What has not arrived is unread in it, never absent. */
export function networkOf(state: ProfileState): Network {
  return {
    profile: state.profile,
    ...(state.emulator === undefined ? {} : { emulator: state.emulator }),
    identity: readingOf(state.identity),
    regions: readingOf(state.regions),
    zones: readingOf(state.zones),
    inRegion: arrived(state.inRegion),
    vpcDetails: arrived(state.vpcDetails),
  };
}

function readingOf<T>(part: Part<Reading<T>>): Reading<T> {
  return part.value ?? unread(notReadYet());
}

function arrived<T>(parts: Readonly<Record<string, Part<T>>>): Readonly<Record<string, T>> {
  const entries = Object.entries(parts).flatMap(([name, { value }]): [string, T][] =>
    value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries(entries);
}
