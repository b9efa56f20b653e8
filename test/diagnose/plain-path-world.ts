import type { NetworkAclRule } from '../../src/network/network-acl';
import type { SecurityRule } from '../../src/network/vpc';
import type { PathWorld, VpcOfWorld } from './path-world';

/** Without what leads out of sight: gateways, prefix lists, members of groups, a part of the ports of clients. */
export function madePlain(world: PathWorld): PathWorld {
  // A route to a peering that is in no listing cannot be active.
  return {
    ...world,
    here: plainVpc(world.here),
    hub: plainVpc(world.hub),
    peering: world.peering ?? { state: 'active', to: 'hub' },
  };
}

function plainVpc({ name, tables, acls, groups }: VpcOfWorld): VpcOfWorld {
  const hasMain = tables.some(({ isMain }) => isMain);
  const rules = (all: readonly SecurityRule[]) => all.filter(({ peer }) => peer.kind === 'cidr');
  return {
    name,
    tables: tables.map((table) => ({
      ...table,
      isMain: table.isMain || !hasMain,
      routes: table.routes.filter(
        ({ destination, target }) =>
          destination.kind === 'cidr' && ['local', 'peering', 'internet gateway'].includes(target.kind),
      ),
    })),
    acls: acls.map((acl) => ({
      ...acl,
      inbound: acl.inbound.filter(isPlainRule),
      outbound: acl.outbound.filter(isPlainRule),
    })),
    groups: groups.map((group) => ({ ...group, ingress: rules(group.ingress), egress: rules(group.egress) })),
  };
}

function isPlainRule({ ports }: NetworkAclRule): boolean {
  return ports?.from !== 32_768;
}
