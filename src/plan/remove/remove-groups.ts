import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import type { SecurityGroup } from '../../network/vpc';
import { type Draft, draft, join } from '../draft';
import { managedBy } from '../plan';
import { reasonUnread } from '../unread';
import type { VpcFacts } from '../vpc-facts';

/** The security groups of the endpoints that a plan made and that nothing else uses. */
export function removeGroups(leaving: readonly Endpoint[], facts: VpcFacts): Draft {
  const { securityGroups } = facts.detail;
  const ids = new Set(leaving.flatMap((endpoint) => endpoint.securityGroupIds));
  if (securityGroups.kind === 'unread') {
    const reason = reasonUnread(securityGroups) ?? '';
    return draft({
      kept: [...ids].map((id) => ({ id, sentence: t('The security group stays. {0}', reason) })),
    });
  }
  const groups = securityGroups.value.filter(({ id }) => ids.has(id));
  return join(...groups.map((group) => removeGroup(group, leaving, securityGroups.value, facts)));
}

function removeGroup(
  group: SecurityGroup,
  leaving: readonly Endpoint[],
  groups: readonly SecurityGroup[],
  facts: VpcFacts,
): Draft {
  const { id, name } = group;
  const reason = whyStays(group, leaving, groups, facts);
  if (reason !== undefined) return draft({ kept: [{ id, sentence: reason }] });
  const sentence = t(
    'Security group {0} goes only if no instance uses it; AWS tells that when it is deleted.',
    id,
  );
  return draft({
    steps: [
      {
        kind: 'delete security group',
        name: `delete-${id}`,
        region: facts.vpc.region,
        vpcId: facts.vpc.id,
        why: t('A plan made it for the endpoints.'),
        groupId: id,
        groupName: name,
      },
    ],
    cautions: [{ kind: 'note', sentence }],
  });
}

function whyStays(
  { id, name, tags }: SecurityGroup,
  leaving: readonly Endpoint[],
  groups: readonly SecurityGroup[],
  { inRegion, detail }: VpcFacts,
): string | undefined {
  if (tags[managedBy.key] !== managedBy.value) {
    return t('Security group {0} was made by somebody else.', name);
  }
  const { endpoints, endpointsForLambda } = inRegion;
  const { endpointInterfaces } = detail;
  const unread = [endpointsForLambda, endpointInterfaces].flatMap((reading) => reasonUnread(reading) ?? []);
  const [unknown] = unread;
  if (unknown !== undefined) return t('What else uses security group {0} is not known. {1}', name, unknown);
  const others = [endpoints, endpointsForLambda].flatMap((reading) =>
    reading.kind === 'read'
      ? reading.value.filter(
          (endpoint) =>
            endpoint.securityGroupIds.includes(id) && !leaving.some((other) => other.id === endpoint.id),
        )
      : [],
  );
  const own = leaving.flatMap(({ interfaceIds }) => interfaceIds);
  const interfaces = endpointInterfaces.kind === 'read' ? endpointInterfaces.value : [];
  const strange = interfaces.filter((one) => one.securityGroupIds.includes(id) && !own.includes(one.id));
  const users = [
    ...others.map((endpoint) => endpoint.id),
    ...(others.length > 0 ? [] : strange.map((one) => one.id)),
    ...groups.filter((group) => group.id !== id && isNamedBy(group, id)).map((group) => group.id),
  ];
  if (users.length === 0) return undefined;
  return t('Security group {0} is used by {1} too.', name, users.join(', '));
}

function isNamedBy({ ingress, egress }: SecurityGroup, id: string): boolean {
  return [...ingress, ...egress].some(({ peer }) => peer.kind === 'security-group' && peer.id === id);
}
