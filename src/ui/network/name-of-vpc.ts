import { readOr } from '../../network/reading';
import type { ProfileState } from './snapshot/profile-state';

/** The name that a VPC has where it was read, in whatever region that is. */
export function nameOfVpc({ inRegion }: ProfileState, vpcId: string): string | undefined {
  for (const { value } of Object.values(inRegion)) {
    const vpc = value && readOr(value.vpcs, []).find(({ id }) => id === vpcId);
    if (vpc !== undefined) return vpc.name;
  }
  return undefined;
}
