import type { NewPeering } from '../network/account-changes';
import type { PeeringState } from '../network/peering';
import { cidrsOverlap } from './cidr';
import { makeId } from './make-id';
import { isSideOf, peeringFor, peeringsThere, type PeeringThere } from './peerings';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { checkTags } from './tags';
import { ownVpcFor } from './vpcs';
import type { VpcOfWorld } from './world';
import type { PeeringOfWorld } from './world-paths';

/** Default quotas: https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-peering */
const activePerVpc = 50;
const outstandingPerAccount = 25;

/** Milliseconds until AWS has looked at a request. */
const initiating = 1_000;

const hour = 3_600_000;
/** How long AWS shows what has come to nothing, and how long it waits for an acceptance. */
const shown = { failed: 2 * hour, expired: 48 * hour };
const patience = 7 * 24 * hour;

export function requestPeering(scene: Scene, wanted: NewPeering): Changed<string> {
  const { world, now, settling, accountId } = scene;
  const own = ownVpcFor(scene, wanted.vpcId);
  const peer = checkPeer(scene, wanted);
  checkTags(wanted.tags);
  checkNew(scene, wanted);
  const decided = now + Math.min(settling.pending, initiating);
  const hasFailed = peer === undefined || cidrsOverlap(own.cidrs, peer.cidrs);
  const { accountId: peerId, region } = wanted.peer;
  const peering: PeeringOfWorld = {
    id: makeId('pcx', `made/${world.madeSoFar}`),
    requesterVpcId: own.id,
    accepterVpcId: wanted.peer.vpcId,
    ...(peer === undefined ? { askedFor: { accountId: peerId, region } } : {}),
    state: 'initiating request',
    later: hasFailed
      ? [
          { at: decided, state: 'failed' },
          { at: decided + shown.failed, state: 'deleted' },
        ]
      : [
          { at: decided, state: 'pending acceptance' },
          { at: decided + patience, state: 'expired' },
          { at: decided + patience + shown.expired, state: 'deleted' },
        ],
    tags: { [accountId]: wanted.tags },
  };
  return {
    world: { ...world, peerings: [...world.peerings, peering], madeSoFar: world.madeSoFar + 1 },
    value: peering.id,
  };
}

/** Only "the owner of the peer VPC", in the region of that VPC: API reference of AcceptVpcPeeringConnection. */
export function acceptPeering(scene: Scene, peeringId: string): Changed<void> {
  const there = peeringFor(scene, peeringId);
  const { accepter, state } = there;
  if (accepter.accountId === scene.accountId && accepter.region !== scene.region)
    throw new Refusal(
      'OperationNotPermitted',
      `Incorrect region (${scene.region}) specified for this request. The request should be made in ${accepter.region}`,
    );
  if (!isSideOf(scene, accepter))
    throw new Refusal('OperationNotPermitted', `User ${scene.accountId} cannot accept peering ${peeringId}`);
  if (state !== 'pending acceptance') throw wrongState(peeringId, state);
  checkRoomFor(scene, there.requester.vpcId);
  checkRoomFor(scene, accepter.vpcId);
  return withPeering(scene, there, 'provisioning', [
    { at: scene.now + scene.settling.pending, state: 'active' },
  ]);
}

/** An active one either side may delete, one that waits for acceptance only who asked for it. */
export function deletePeering(scene: Scene, peeringId: string): Changed<void> {
  const there = peeringFor(scene, peeringId);
  const { state, requester } = there;
  if (state === 'deleting') return { world: scene.world, value: undefined };
  if (state === 'pending acceptance' && requester.accountId !== scene.accountId)
    throw new Refusal('OperationNotPermitted', `User ${scene.accountId} cannot delete peering ${peeringId}`);
  if (state !== 'active' && state !== 'pending acceptance') throw wrongState(peeringId, state);
  return withPeering(scene, there, 'deleting', [
    { at: scene.now + scene.settling.deleting, state: 'deleted' },
  ]);
}

/** AWS looks at a peer of another account or region only later, and lets the request fail. */
function checkPeer({ world, accountId, region }: Scene, { peer }: NewPeering): VpcOfWorld | undefined {
  if (!world.regions.some(({ name }) => name === peer.region))
    throw new Refusal('InvalidParameterValue', `Invalid value '${peer.region}' for PeerRegion`);
  if (!/^\d{12}$/.test(peer.accountId))
    throw new Refusal('InvalidParameterValue', `Invalid value '${peer.accountId}' for PeerOwnerId`);
  const vpc = world.vpcs.find(
    ({ id, ownerId, region: home }) =>
      id === peer.vpcId && ownerId === peer.accountId && home === peer.region,
  );
  if (vpc === undefined && peer.accountId === accountId && peer.region === region)
    throw new Refusal('InvalidVpcID.NotFound', `The vpc ID '${peer.vpcId}' does not exist`);
  return vpc;
}

function checkNew(scene: Scene, { vpcId, peer }: NewPeering): void {
  const living = peeringsThere(scene).filter(({ state }) => isAlive(state));
  const isBetween = ({ requester, accepter }: PeeringThere) =>
    (requester.vpcId === vpcId && accepter.vpcId === peer.vpcId) ||
    (requester.vpcId === peer.vpcId && accepter.vpcId === vpcId);
  const same = living.find(isBetween);
  if (same !== undefined)
    throw new Refusal(
      'VpcPeeringConnectionAlreadyExists',
      `A VPC peering connection between ${vpcId} and ${peer.vpcId} already exists: ${same.peering.id}`,
    );
  const outstanding = living.filter(
    ({ state, requester }) => state === 'pending acceptance' && requester.accountId === scene.accountId,
  );
  if (outstanding.length >= outstandingPerAccount)
    throw new Refusal(
      'OutstandingVpcPeeringConnectionLimitExceeded',
      `The maximum number of outstanding VPC peering connection requests has been reached`,
    );
}

function checkRoomFor(scene: Scene, vpcId: string): void {
  const active = peeringsThere(scene).filter(
    ({ state, requester, accepter }) =>
      state === 'active' && (requester.vpcId === vpcId || accepter.vpcId === vpcId),
  );
  if (active.length >= activePerVpc)
    throw new Refusal(
      'ActiveVpcPeeringConnectionPerVpcLimitExceeded',
      `The maximum number of active VPC peering connections has been reached for ${vpcId}`,
    );
}

function isAlive(state: PeeringState): boolean {
  return ['initiating request', 'pending acceptance', 'provisioning', 'active'].includes(state);
}

function wrongState(peeringId: string, state: PeeringState): Refusal {
  return new Refusal(
    'InvalidStateTransition',
    `The VPC peering connection ${peeringId} is in state ${state.replace(' ', '-')}`,
  );
}

function withPeering(
  { world }: Scene,
  { peering }: PeeringThere,
  state: PeeringState,
  later: NonNullable<PeeringOfWorld['later']>,
): Changed<void> {
  const changed = { ...peering, state, later };
  const peerings = world.peerings.map((other) => (other === peering ? changed : other));
  return { world: { ...world, peerings }, value: undefined };
}
