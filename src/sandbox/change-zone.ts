import type { NewZone } from '../network/account-zone-changes';
import { isNameTaken } from './endpoint-private-dns';
import { makeZoneId } from './make-id';
import { Refusal } from './refusal';
import type { Changed, Scene } from './scene';
import { checkTags } from './tags';
import { zoneVpcFor } from './zone-associations';
import { isDomainName } from './domain-name';
import { zoneFor } from './zones';

/** Default quota: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html */
const zonesPerAccount = 500;

export function createZone(scene: Scene, wanted: NewZone): Changed<string> {
  const { world, accountId } = scene;
  checkText(wanted);
  const name = checkedName(wanted.name);
  const { region, vpcId } = zoneVpcFor(scene, wanted.vpc);
  const earlier = findEarlier(scene, wanted, name);
  if (earlier !== undefined) return { world, value: earlier };
  checkTags(wanted.tags);
  if (isNameTaken(scene, vpcId, name))
    throw new Refusal(
      'ConflictingDomainExists',
      `A conflicting domain is already associated with the given VPC or Delegation Set: ${name} in ${vpcId}`,
    );
  if (world.zones.filter((zone) => zone.ownerId === accountId).length >= zonesPerAccount)
    throw new Refusal('TooManyHostedZones', `Account ${accountId} has ${zonesPerAccount} hosted zones`);
  const id = makeZoneId(`made/${world.madeSoFar}`);
  const zone = {
    id,
    ownerId: accountId,
    name,
    ...(wanted.comment === '' ? {} : { comment: wanted.comment }),
    tags: wanted.tags,
    associations: [{ region, vpcId }],
    authorizations: [],
    records: [],
  };
  const token = { ownerId: accountId, region: '', token: wanted.token, request: name, madeId: id };
  return {
    world: {
      ...world,
      zones: [...world.zones, zone],
      tokens: [...world.tokens, token],
      madeSoFar: world.madeSoFar + 1,
    },
    value: id,
  };
}

export function deleteZone(scene: Scene, zoneId: string): Changed<void> {
  const { world } = scene;
  if (!world.zones.some(({ id }) => id === zoneId)) return { world, value: undefined };
  const zone = zoneFor(scene, zoneId);
  if (zone.records.length > 0)
    throw new Refusal(
      'HostedZoneNotEmpty',
      `The specified hosted zone contains non-required resource record sets and so cannot be deleted: ${zoneId}`,
    );
  return { world: { ...world, zones: world.zones.filter((other) => other !== zone) }, value: undefined };
}

function checkText({ token, comment }: NewZone): void {
  if (token.length < 1 || token.length > 128)
    throw new Refusal('InvalidInput', `The caller reference '${token}' must have 1 to 128 characters`);
  if (comment.length > 256) throw new Refusal('InvalidInput', 'The comment exceeds 256 characters');
}

/** "You can't create a hosted zone for a top-level domain (TLD) such as .com." */
function checkedName(written: string): string {
  const name = written.toLowerCase().replace(/\.$/, '');
  if (!isDomainName(name) || !name.includes('.'))
    throw new Refusal('InvalidDomainName', `${written} is not a valid domain name for a hosted zone`);
  return name;
}

/** The zone that the same request has made before. Its reference stays used up when the zone is gone. */
function findEarlier({ world, accountId }: Scene, { token }: NewZone, name: string): string | undefined {
  const used = world.tokens.find(
    (other) => other.token === token && other.region === '' && other.ownerId === accountId,
  );
  if (used === undefined) return undefined;
  const isThere = used.request === name && world.zones.some(({ id }) => id === used.madeId);
  if (!isThere)
    throw new Refusal(
      'HostedZoneAlreadyExists',
      `A hosted zone has already been created with the specified caller reference: ${token}`,
    );
  return used.madeId;
}
