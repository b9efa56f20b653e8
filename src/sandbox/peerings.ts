import type { Peering, PeeringSide } from '../network/peering';
import { stateOfPeering } from './peering-state';
import { Refusal } from './refusal';
import type { Scene } from './scene';
import { nameFrom } from './tags';
import type { PeeringOfWorld } from './world-paths';

/** A peering with its two sides, as they are at the moment of the call. */
export interface PeeringThere {
  readonly peering: PeeringOfWorld;
  readonly state: Peering['state'];
  readonly requester: PeeringSide;
  readonly accepter: PeeringSide;
}

/** Of all accounts, without deleted ones. */
export function peeringsThere({ world, now }: Pick<Scene, 'world' | 'now'>): readonly PeeringThere[] {
  const vpcs = new Map(world.vpcs.map((vpc) => [vpc.id, vpc]));
  return world.peerings
    .filter((peering) => stateOfPeering(peering, now) !== 'deleted')
    .map((peering) => {
      const state = stateOfPeering(peering, now);
      const side = (vpcId: string): PeeringSide => {
        const vpc = vpcs.get(vpcId);
        if (vpc === undefined) throw new Error(`${peering.id} joins a VPC that the world does not have.`);
        const cidrs = state === 'active' ? { cidrs: vpc.cidrs } : {};
        return { accountId: vpc.ownerId, region: vpc.region, vpcId, ...cidrs };
      };
      const { requesterVpcId, accepterVpcId, askedFor } = peering;
      const accepter = askedFor === undefined ? side(accepterVpcId) : { ...askedFor, vpcId: accepterVpcId };
      return { peering, state, requester: side(requesterVpcId), accepter };
    });
}

/** Each account sees a peering in the region of its own side. */
export function showPeerings(scene: Scene): readonly Peering[] {
  return visiblePeerings(scene).map((there) => show(scene, there));
}

export function peeringFor(scene: Scene, peeringId: string): PeeringThere {
  const found = visiblePeerings(scene).find(({ peering }) => peering.id === peeringId);
  if (found === undefined)
    throw new Refusal(
      'InvalidVpcPeeringConnectionID.NotFound',
      `The vpcPeeringConnection ID '${peeringId}' does not exist`,
    );
  return found;
}

export function isSideOf({ accountId, region }: Scene, side: PeeringSide): boolean {
  return side.accountId === accountId && side.region === region;
}

/** A failed one "remains visible to the requester" alone. */
function visiblePeerings(scene: Scene): readonly PeeringThere[] {
  return peeringsThere(scene).filter(
    ({ state, requester, accepter }) =>
      isSideOf(scene, requester) || (isSideOf(scene, accepter) && state !== 'failed'),
  );
}

function show({ accountId }: Scene, { peering, state, requester, accepter }: PeeringThere): Peering {
  const tags = peering.tags[accountId] ?? {};
  return {
    id: peering.id,
    ...nameFrom(tags),
    state,
    message: messageOf(state, accepter.accountId),
    requester,
    accepter,
    tags,
  };
}

function messageOf(state: Peering['state'], accepterId: string): string {
  switch (state) {
    case 'initiating request':
      return `Initiating Request to ${accepterId}`;
    case 'pending acceptance':
      return `Pending Acceptance by ${accepterId}`;
    case 'failed':
      return 'Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range';
    default:
      return `${state.slice(0, 1).toUpperCase()}${state.slice(1)}`;
  }
}
