import type { NetworkAcl, NetworkAclRule } from '../network/network-acl';
import { makeId } from './make-id';
import type { Scene } from './scene';
import { nameFrom } from './tags';
import { visibleVpcs } from './vpcs';

/** "Each network ACL also includes a rule whose number is an asterisk": 32767 in the API. */
const denyTheRest: NetworkAclRule = { number: 32_767, action: 'deny', protocol: '-1', cidr: '0.0.0.0/0' };
const allowEverything: NetworkAclRule = { number: 100, action: 'allow', protocol: '-1', cidr: '0.0.0.0/0' };

/** The default one takes the subnets that no other has. Only the owner of a VPC sees them. */
export function showNetworkAcls(scene: Scene, vpcId: string): readonly NetworkAcl[] {
  const { world, accountId } = scene;
  if (!visibleVpcs(scene).some(({ id, ownerId }) => id === vpcId && ownerId === accountId)) return [];
  const named = world.networkAcls.filter((acl) => acl.vpcId === vpcId);
  const taken = new Set(named.flatMap(({ subnetIds }) => subnetIds));
  const rest = world.subnets.filter((subnet) => subnet.vpcId === vpcId && !taken.has(subnet.id));
  return [
    {
      id: makeId('acl', vpcId),
      vpcId,
      isDefault: true,
      subnetIds: rest.map(({ id }) => id),
      inbound: [allowEverything, denyTheRest],
      outbound: [allowEverything, denyTheRest],
      tags: {},
    },
    ...named.map(({ id, subnetIds, inbound, outbound, tags }) => ({
      id,
      ...nameFrom(tags),
      vpcId,
      isDefault: false,
      subnetIds,
      inbound: inOrder(inbound),
      outbound: inOrder(outbound),
      tags,
    })),
  ];
}

function inOrder(rules: readonly NetworkAclRule[]): readonly NetworkAclRule[] {
  return [...rules, denyTheRest].sort((a, b) => a.number - b.number);
}
