import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import { type Draft, draft } from '../draft';
import { httpsAccess } from '../https-access';
import type { Step } from '../step';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';

/**
 * Opens the security groups of endpoints that are there already to the blocks that they do not let in. Rules name
 * blocks: a group of a VPC in another region cannot be named (VPC peering guide, "Update your security groups").
 */
export function openGroups(endpoints: readonly Endpoint[], cidrs: readonly string[], facts: VpcFacts): Draft {
  const groups = facts.detail.securityGroups;
  if (endpoints.length === 0) return draft({});
  if (groups.kind === 'unread') {
    const ids = endpoints.map(({ id }) => id).join(', ');
    const sentence = t('Whether {0} let HTTPS in is not known. {1}', ids, reasonUnread(groups) ?? '');
    return draft({ cautions: [{ kind: 'warning', sentence }] });
  }
  const pairs = endpoints.flatMap(({ securityGroupIds }) => {
    const own = groups.value.filter(({ id }) => securityGroupIds.includes(id));
    const [first] = own.map(({ id }) => id).sort();
    if (first === undefined) return [];
    return httpsAccess(own, cidrs).missing.map((cidr) => ({ groupId: first, cidr }));
  });
  const once = new Map(pairs.map((pair) => [`${pair.groupId} ${pair.cidr}`, pair]));
  return draft({ steps: [...once.values()].map(({ groupId, cidr }) => allow(groupId, cidr, facts)) });
}

function allow(groupId: string, cidr: string, { vpc }: VpcFacts): Step {
  return {
    kind: 'allow HTTPS',
    name: `allow-https-from-${cidr}-in-${groupId}`,
    region: vpc.region,
    vpcId: vpc.id,
    why: t('Agents in {0} connect to the endpoints on TCP 443.', cidr),
    securityGroup: { kind: 'id', id: groupId },
    cidr,
  };
}
