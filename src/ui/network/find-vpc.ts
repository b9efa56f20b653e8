import { readOr } from '../../network/reading';
import type { Vpc } from '../../network/vpc';
import type { ProfileState } from './snapshot/profile-state';

/** A VPC where it was read, in whatever region of whatever profile that is; the first profile that knows it tells. */
export function findVpc(states: readonly ProfileState[], vpcId: string): Vpc | undefined {
  for (const { inRegion } of states) {
    for (const { value } of Object.values(inRegion)) {
      const vpc = value && readOr(value.vpcs, []).find(({ id }) => id === vpcId);
      if (vpc !== undefined) return vpc;
    }
  }
  return undefined;
}
