import type { Peering, PeeringSide } from '../network/peering';
import type { Scene } from './scene';
import { nameFrom } from './tags';
import type { VpcOfWorld } from './world';
import type { PeeringOfWorld } from './world-paths';

/** Each account sees a peering in the region of its own side. */
export function showPeerings(scene: Scene): readonly Peering[] {
  const vpcs = new Map(scene.world.vpcs.map((vpc) => [vpc.id, vpc]));
  return scene.world.peerings.flatMap((peering) => {
    const requester = vpcs.get(peering.requesterVpcId);
    const accepter = vpcs.get(peering.accepterVpcId);
    if (requester === undefined || accepter === undefined)
      throw new Error(`${peering.id} joins a VPC that the world does not have.`);
    const isSeen = [requester, accepter].some(
      ({ region, ownerId }) => region === scene.region && ownerId === scene.accountId,
    );
    return isSeen && peering.state !== 'deleted' ? [show(scene, peering, requester, accepter)] : [];
  });
}

function show(
  { accountId }: Scene,
  { id, state, tags: tagsByAccount }: PeeringOfWorld,
  requester: VpcOfWorld,
  accepter: VpcOfWorld,
): Peering {
  const tags = tagsByAccount[accountId] ?? {};
  const side = (vpc: VpcOfWorld): PeeringSide => ({
    accountId: vpc.ownerId,
    region: vpc.region,
    vpcId: vpc.id,
    ...(state === 'active' ? { cidrs: vpc.cidrs } : {}),
  });
  return {
    id,
    ...nameFrom(tags),
    state,
    message: messageOf(state, accepter.ownerId),
    requester: side(requester),
    accepter: side(accepter),
    tags,
  };
}

function messageOf(state: Peering['state'], accepterId: string): string {
  if (state === 'pending acceptance') return `Pending Acceptance by ${accepterId}`;
  return `${state.slice(0, 1).toUpperCase()}${state.slice(1)}`;
}
