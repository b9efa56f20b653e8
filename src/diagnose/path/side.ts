import type { Network } from '../../network/network';
import type { Reading } from '../../network/reading';
import type { VpcDetail } from '../../network/vpc-detail';
import type { PathGap, PathPart } from './path-gap';

/** One of the two VPCs of a path, which may be the same, and what was read of it. */
export interface Side {
  readonly region: string;
  readonly vpcId: string;
  readonly detail: VpcDetail | undefined;
  readonly ownerId?: string;
}

export type Seen<T> =
  { readonly kind: 'read'; readonly value: T } | { readonly kind: 'missing'; readonly gap: PathGap };

/** @param ownerId of what is known to be in the VPC; where absent, as the listing of VPCs has it */
export function sideOf(network: Network, region: string, vpcId: string, ownerId?: string): Side {
  const vpcs = network.inRegion[region]?.vpcs;
  const listed = vpcs?.kind === 'read' ? vpcs.value.find(({ id }) => id === vpcId)?.ownerId : undefined;
  const owner = listed ?? ownerId;
  const detail = network.vpcDetails[vpcId];
  return {
    region,
    vpcId,
    detail: detail === undefined || isWhole(detail, owner, network) ? detail : undefined,
    // Who reads it for the first time needs a profile of that account, also where its snapshot is known.
    ...(owner === undefined || isOwn(owner, { identity: network.identity }) ? {} : { ownerId: owner }),
  };
}

/** Routes, network ACLs and interfaces of a VPC are its owner's to see. */
function isWhole({ readBy }: VpcDetail, owner: string | undefined, { identity }: Network): boolean {
  if (owner === undefined || owner === '') return true;
  return owner === (readBy ?? (identity.kind === 'read' ? identity.value.accountId : owner));
}

/** Whether the snapshot sees the account as its own. */
export function isOwn(
  accountId: string,
  { identity, alsoOf = [] }: Pick<Network, 'identity' | 'alsoOf'>,
): boolean {
  if (accountId === '' || alsoOf.includes(accountId)) return true;
  return identity.kind === 'read' && identity.value.accountId === accountId;
}

const parts = {
  'route tables': 'routeTables',
  'network ACLs': 'networkAcls',
  'network interfaces': 'endpointInterfaces',
  'security groups': 'securityGroups',
} as const satisfies Partial<Record<PathPart, keyof VpcDetail>>;

type Part = keyof typeof parts;
type Value<P extends Part> = Extract<VpcDetail[(typeof parts)[P]], { readonly kind: 'read' }>['value'];

export function see<P extends Part>(side: Side, what: P): Seen<Value<P>> {
  const { detail, vpcId, region, ownerId } = side;
  if (detail === undefined) {
    const whose = ownerId === undefined ? {} : { ownerId };
    return { kind: 'missing', gap: { kind: 'VPC not looked into', vpcId, region, ...whose } };
  }
  const reading: Reading<Value<P>> = detail[parts[what]];
  if (reading.kind === 'read') return reading;
  return { kind: 'missing', gap: { kind: 'path not read', what, of: vpcId, problem: reading.problem } };
}
