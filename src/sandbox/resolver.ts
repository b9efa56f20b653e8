import type { FirewallRule } from '../network/firewall-rule';
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

export function firewallRules({ world }: Scene, vpcId: string): readonly FirewallRule[] {
  return (world.firewallRules ?? [])
    .filter((rule) => rule.vpcId === vpcId)
    .map(({ groupId, name, action, matches, inspects }) => {
      return { groupId, ...(name === undefined ? {} : { name }), action, matches, inspects };
    });
}
