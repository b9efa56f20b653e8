import type { Reading } from '../../network/reading';
import type { ProfileState } from './snapshot/profile-state';

/**
 * - `denied`: the profile may read nothing that the tree would show
 * - `nothing`: there is no VPC in the regions that were read, and no private zone
 */
export type Emptiness = 'denied' | 'nothing';

/** Why the tree of a single profile has nothing to show; undefined where it has, or may have. */
export function emptinessOf([state, ...others]: readonly ProfileState[]): Emptiness | undefined {
  if (state === undefined || others.length > 0 || state.obstacle !== undefined) return undefined;
  const regions = Object.values(state.inRegion);
  const parts = [state.identity, state.regions, state.zones, ...regions];
  if (regions.length === 0 || parts.some(({ isLoading }) => isLoading)) return undefined;
  // What was known before a refusal is still shown, so what is shown decides.
  const shown = [state.zones.value, ...regions.map(({ value }) => value?.vpcs)];
  if (shown.every(isDenied)) return 'denied';
  return shown.every(isBare) ? 'nothing' : undefined;
}

function isDenied(reading: Reading<readonly unknown[]> | undefined): boolean {
  return reading?.kind === 'unread' && reading.problem.code === 'permission-missing';
}

function isBare(reading: Reading<readonly unknown[]> | undefined): boolean {
  return reading?.kind === 'read' && reading.value.length === 0;
}
