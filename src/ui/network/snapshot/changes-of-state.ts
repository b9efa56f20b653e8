import type { RegionNetwork } from '../../../network/network';
import type { Reading } from '../../../network/reading';
import { read, unread } from '../../../network/reading';
import type { VpcReference } from '../../../network/zone';
import type { ProblemFacts } from '../../../problem';
import { partNames } from './part-names';
import { type Part, type ProfileState, emptyState, unasked } from './profile-state';

/** What was known stays known while a new answer is under way. */
export function loading<T>(part: Part<T> = { isLoading: true }): Part<T> {
  return { ...part, isLoading: true };
}

/** What was under way has been ended, and what is to be read again is not yet. */
export function withNothingLoading(state: ProfileState): ProfileState {
  const parts = [state.identity, state.regions, state.zones, ...Object.values(state.inRegion)];
  if (!parts.some(({ isLoading }) => isLoading)) return state;
  return {
    ...state,
    identity: resting(state.identity),
    regions: resting(state.regions),
    zones: resting(state.zones),
    inRegion: mapParts(state.inRegion, (part) => (part.value === undefined ? undefined : resting(part))),
  };
}

function resting<T>(part: Part<T>): Part<T> {
  return { ...part, isLoading: false };
}

export function arrived<T>(answer: T): Part<T> {
  return { value: answer, newest: answer, isLoading: false };
}

/**
 * What VPCs looked like inside, and what AWS said of services, is read again only when somebody looks: until then it is
 * not judged.
 */
export function withAllLoading(state: ProfileState): ProfileState {
  return {
    profile: state.profile,
    ...(state.emulator === undefined ? {} : { emulator: state.emulator }),
    ...(state.homeRegion === undefined ? {} : { homeRegion: state.homeRegion }),
    identity: loading(state.identity),
    regions: loading(state.regions),
    zones: loading(state.zones),
    inRegion: mapParts(state.inRegion, (part) => loading(withoutServices(part))),
    vpcDetails: mapParts(state.vpcDetails, shownOnly),
  };
}

export function withHomeRegion(state: ProfileState, homeRegion: string | undefined): ProfileState {
  const { homeRegion: before, ...rest } = state;
  if (before === homeRegion) return state;
  return homeRegion === undefined ? rest : { ...rest, homeRegion };
}

/** Nothing can be read: one reason for everything, with what was known still to be seen. */
export function failed(state: ProfileState, obstacle: ProblemFacts): ProfileState {
  const reason = unread(obstacle);
  return {
    ...state,
    obstacle,
    identity: stopped(state.identity, reason),
    regions: stopped(state.regions, reason),
    zones: stopped(state.zones, reason),
    inRegion: mapParts(state.inRegion, shownOnly),
    vpcDetails: mapParts(state.vpcDetails, shownOnly),
  };
}

/** For a profile that is gone or is of another account now. */
export function failedWithNothing({ profile, emulator }: ProfileState, obstacle: ProblemFacts): ProfileState {
  const nothing = { ...emptyState(profile), ...(emulator === undefined ? {} : { emulator }) };
  return failed(nothing, obstacle);
}

/** What was read since the account became another one. */
export function withoutOtherAccount(
  state: ProfileState,
  stateOf: (name: string) => 'arrived' | 'under way' | 'not read',
): ProfileState {
  const own = <T>({ newest }: Part<T>, name: string): Part<T> | undefined => {
    const progress = stateOf(name);
    if (progress === 'arrived' && newest !== undefined) return arrived(newest);
    return progress === 'under way' ? { isLoading: true } : undefined;
  };
  return {
    ...state,
    regions: own(state.regions, partNames.regions) ?? unasked,
    zones: own(state.zones, partNames.zones) ?? unasked,
    inRegion: mapParts(state.inRegion, (part, region) => own(part, partNames.region(region))),
    vpcDetails: mapParts(state.vpcDetails, (part, vpcId) => own(part, partNames.vpc(vpcId))),
  };
}

/**
 * After everything was read: drops regions that nobody reads any more, regions of sites that the account has not
 * enabled, and the insides of VPCs that nobody looked into since their region was read again.
 */
export function tidied(
  state: ProfileState,
  byName: readonly string[],
  isReading: (name: string) => boolean,
): ProfileState {
  const listing = state.regions.newest;
  const disabled = (listing?.kind === 'read' ? listing.value : [])
    .filter(({ name, isEnabled }) => !isEnabled && !byName.includes(name))
    .map(({ name }) => name);
  return {
    ...state,
    inRegion: mapParts(state.inRegion, (part, name) =>
      (part.isLoading && !isReading(partNames.region(name))) || disabled.includes(name) ? undefined : part,
    ),
    vpcDetails: mapParts(state.vpcDetails, (part) => {
      const region = state.inRegion[part.value?.region ?? '']?.newest;
      return part.newest !== undefined || region?.vpcs.kind === 'unread' ? part : undefined;
    }),
  };
}

function withoutServices({ newest, ...part }: Part<RegionNetwork>): Part<RegionNetwork> {
  return newest === undefined ? part : { ...part, newest: { ...newest, services: {} } };
}

export function withServices(
  part: Part<RegionNetwork>,
  services: RegionNetwork['services'],
): Part<RegionNetwork> {
  return inBoth(part, (region) => ({ ...region, services: { ...region.services, ...services } }));
}

export function withAuthorizations(
  zones: ProfileState['zones'],
  zoneId: string,
  authorizations: Reading<readonly VpcReference[]>,
): ProfileState['zones'] {
  return inBoth(zones, (reading) =>
    reading.kind === 'unread'
      ? reading
      : read(reading.value.map((zone) => (zone.id === zoneId ? { ...zone, authorizations } : zone))),
  );
}

function inBoth<T>({ value, newest, isLoading }: Part<T>, change: (value: T) => T): Part<T> {
  return {
    ...(value === undefined ? {} : { value: change(value) }),
    ...(newest === undefined ? {} : { newest: change(newest) }),
    isLoading,
  };
}

function stopped<T>({ value }: Part<Reading<T>>, reason: Reading<never>): Part<Reading<T>> {
  return value?.kind === 'read' ? { value, isLoading: false } : arrived(reason);
}

/** Undefined where there is nothing to show. */
function shownOnly<T>({ value }: Part<T>): Part<T> | undefined {
  return value === undefined ? undefined : { value, isLoading: false };
}

function mapParts<T>(
  parts: Readonly<Record<string, Part<T>>>,
  change: (part: Part<T>, name: string) => Part<T> | undefined,
): Readonly<Record<string, Part<T>>> {
  const entries = Object.entries(parts).flatMap(([name, part]): [string, Part<T>][] => {
    const changed = change(part, name);
    return changed === undefined ? [] : [[name, changed]];
  });
  return Object.fromEntries(entries);
}
