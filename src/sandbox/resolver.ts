import type { ProfileAssociation, ResolverRule } from '../network/vpc-detail';
import type { Scene } from './scene';

export function resolverRules({ world, region, accountId }: Scene, vpcId: string): readonly ResolverRule[] {
  return world.resolverRules
    .filter((rule) => rule.region === region && rule.ownerId === accountId && rule.vpcIds.includes(vpcId))
    .map(({ id, name, domain, kind, targets }) => {
      return { id, ...(name === undefined ? {} : { name }), domain, kind, targets };
    });
}

export function profileAssociations(
  { world, accountId }: Scene,
  vpcId: string,
): readonly ProfileAssociation[] {
  return world.profileAssociations
    .filter((association) => association.vpcId === vpcId && association.ownerId === accountId)
    .map(({ id, profileId, name }) => ({ id, profileId, ...(name === undefined ? {} : { name }) }));
}
