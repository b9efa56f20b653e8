import type { Diagnosis } from '../../diagnose/diagnosis';
import { readOr } from '../../network/reading';
import type { VpcOfProfile } from '../../plan/request';
import type { ProfileState } from '../network/snapshot/profile-state';

/**
 * VPCs that other profiles see and whose endpoints a diagnosis leads to. What was read of them at some earlier time is
 * no evidence of how they are now.
 */
export function vpcsBeyond(
  { profile, paths }: Pick<Diagnosis, 'profile' | 'paths'>,
  states: readonly ProfileState[],
): readonly VpcOfProfile[] {
  const reached = new Set(paths.map(({ endpointId }) => endpointId));
  const found = states
    .filter((state) => state.profile !== profile)
    .flatMap((state) =>
      Object.values(state.inRegion)
        .flatMap(({ newest }) => (newest === undefined ? [] : readOr(newest.endpoints, [])))
        .filter(({ id }) => reached.has(id))
        .map(({ region, vpcId }): VpcOfProfile => ({ profile: state.profile, region, vpcId })),
    );
  return [...new Map(found.map((vpc) => [`${vpc.profile} ${vpc.vpcId}`, vpc])).values()];
}
