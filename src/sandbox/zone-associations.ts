import type { VpcReference } from '../network/zone';
import { isNameTaken } from './endpoint-private-dns';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import type { ZoneOfWorld } from './world';
import { zoneFor } from './zones';

/** Default quotas: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
const vpcsPerZone = 300;
const authorizationsPerZone = 1_000;

/** Only a VPC of the calling account: `InvalidVPCId` covers those it "is not authorized to access" as well. */
export function zoneVpcFor({ world, accountId }: Scene, { region, vpcId }: VpcReference): VpcReference {
  const isOwn = world.vpcs.some(
    (vpc) => vpc.id === vpcId && vpc.region === region && vpc.ownerId === accountId,
  );
  if (!isOwn)
    throw new Refusal('InvalidVPCId', `The VPC: ${vpcId} that you provided is not valid in ${region}`);
  return { region, vpcId };
}

export function authorizeAssociation(scene: Scene, zoneId: string, vpc: VpcReference): Changed<void> {
  const zone = zoneFor(scene, zoneId);
  checkVpcId(vpc);
  const { authorizations } = zone;
  if (authorizations.some((other) => isSame(other, vpc))) return { world: scene.world, value: undefined };
  if (authorizations.length >= authorizationsPerZone)
    throw new Refusal(
      'TooManyVPCAssociationAuthorizations',
      `The hosted zone ${zoneId} has ${authorizationsPerZone} authorizations`,
    );
  return withZone(scene, zone, { authorizations: [...authorizations, bare(vpc)] });
}

export function withdrawAuthorization(scene: Scene, zoneId: string, vpc: VpcReference): Changed<void> {
  const zone = zoneFor(scene, zoneId);
  checkVpcId(vpc);
  const authorizations = zone.authorizations.filter((other) => !isSame(other, vpc));
  if (authorizations.length === zone.authorizations.length) return { world: scene.world, value: undefined };
  return withZone(scene, zone, { authorizations });
}

export function associateZone(scene: Scene, zoneId: string, wanted: VpcReference): Changed<void> {
  const { world, accountId } = scene;
  const zone = anyZoneFor(scene, zoneId);
  const vpc = zoneVpcFor(scene, wanted);
  if (zone.associations.some((other) => isSame(other, vpc))) return { world, value: undefined };
  if (zone.ownerId !== accountId && !zone.authorizations.some((other) => isSame(other, vpc)))
    throw new Refusal(
      'NotAuthorizedException',
      `The VPC: ${vpc.vpcId} has not authorized to associate with your hosted zone ${zoneId}`,
    );
  if (isNameTaken(scene, vpc.vpcId, zone.name))
    throw new Refusal(
      'ConflictingDomainExists',
      `The VPC that you chose, ${vpc.vpcId} in region ${vpc.region}, is already associated with another private hosted zone that has an overlapping name space, ${zone.name}.`,
    );
  if (zone.associations.length >= vpcsPerZone)
    throw new Refusal('LimitsExceeded', `The hosted zone ${zoneId} is associated with ${vpcsPerZone} VPCs`);
  return withZone(scene, zone, { associations: [...zone.associations, vpc] });
}

/** "using either the account that created the hosted zone or the account that created the Amazon VPC" */
export function disassociateZone(scene: Scene, zoneId: string, vpc: VpcReference): Changed<void> {
  const zone = anyZoneFor(scene, zoneId);
  checkVpcId(vpc);
  if (zone.ownerId !== scene.accountId) zoneVpcFor(scene, vpc);
  const associations = zone.associations.filter((other) => !isSame(other, vpc));
  if (associations.length === zone.associations.length)
    throw new Refusal(
      'VPCAssociationNotFound',
      `The VPC ${vpc.vpcId} is not associated with the hosted zone ${zoneId}`,
    );
  if (associations.length === 0)
    throw new Refusal(
      'LastVPCAssociation',
      `The VPC ${vpc.vpcId} is the last one of the hosted zone ${zoneId} and cannot be disassociated`,
    );
  return withZone(scene, zone, { associations });
}

function anyZoneFor({ world }: Scene, zoneId: string): ZoneOfWorld {
  const zone = world.zones.find(({ id }) => id === zoneId);
  if (zone === undefined) throw new Refusal('NoSuchHostedZone', `No hosted zone found with ID: ${zoneId}`);
  return zone;
}

/** A VPC of another account can be named, but not looked at. */
function checkVpcId({ vpcId }: VpcReference): void {
  if (!/^vpc-[0-9a-f]{8,17}$/.test(vpcId))
    throw new Refusal('InvalidVPCId', `The VPC ID ${vpcId} is not valid`);
}

function isSame(a: VpcReference, b: VpcReference): boolean {
  return a.vpcId === b.vpcId && a.region === b.region;
}

function bare({ region, vpcId }: VpcReference): VpcReference {
  return { region, vpcId };
}

function withZone(
  { world }: Scene,
  zone: ZoneOfWorld,
  change: Partial<Pick<ZoneOfWorld, 'associations' | 'authorizations'>>,
): Changed<void> {
  const changed = { ...zone, ...change };
  return {
    world: { ...world, zones: world.zones.map((other) => (other === zone ? changed : other)) },
    value: undefined,
  };
}
