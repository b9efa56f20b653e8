import type { Network } from '../network/network';
import { readOr } from '../network/reading';
import type { VpcOfProfile } from './request';

/** A VPC as a person knows it: its name, where it has one and could be read. */
export function vpcTitle(
  { region, vpcId }: Pick<VpcOfProfile, 'region' | 'vpcId'>,
  { inRegion }: Network,
): string {
  const vpcs = inRegion[region]?.vpcs;
  const vpc = vpcs && readOr(vpcs, []).find(({ id }) => id === vpcId);
  return vpc?.name ?? vpcId;
}
