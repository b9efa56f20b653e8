import { t } from '@vscode/l10n';
import type { Evidence } from '../finding';
import { describeDeadEnd } from './describe-dead-end';
import type { Hop, HopOf } from './path/hop';
import { someOf } from '../plan/some-of';

/** What a hop does to packets, where that is known; what is not known, its gaps tell. */
export function describeHop(hop: Hop): readonly Evidence[] {
  if (hop.outcome === 'unknown') return [];
  const { sentence, resource } = describe(hop);
  return [{ sentence, ...(resource === undefined ? {} : { resource }) }];
}

interface Description {
  readonly sentence: string;
  readonly resource?: string | undefined;
}

function describe(hop: Hop): Description {
  switch (hop.kind) {
    case 'client subnets':
      return { sentence: t('Packets come from {0}.', someOf(hop.from)), resource: hop.vpcId };
    case 'outbound rules':
      return describeOutbound(hop);
    case 'route':
      return { sentence: describeRoute(hop), resource: hop.routeTableId };
    case 'network ACL':
      return { sentence: describeAcl(hop), resource: hop.aclId };
    case 'peering':
      return { sentence: describePeering(hop), resource: hop.peeringId };
    case 'address ranges':
      return describeOverlap(hop);
    case 'inbound rules':
      return describeInbound(hop);
    case 'interfaces':
      return { sentence: t('{0} answers at {1}.', hop.endpointId, someOf(hop.to)), resource: hop.endpointId };
    case 'endpoint state':
      return { sentence: t('State of {0}: {1}.', hop.endpointId, hop.state), resource: hop.endpointId };
    case 'endpoint policy':
      return {
        sentence: t('The policy of {0} allows everything.', hop.endpointId),
        resource: hop.endpointId,
      };
    case 'zones':
      return describeZones(hop);
  }
}

function describeOutbound({ outcome, groupIds, to, parts }: HopOf<'outbound rules'>): Description {
  const groups = groupIds.join(', ');
  const where = someOf(parts.length > 0 ? parts : to);
  const sentence =
    outcome === 'pass'
      ? t('{0} lets HTTPS out to {1}.', groups, where)
      : t('No outbound rule of {0} allows TCP 443 to {1}.', groups, where);
  return { sentence, resource: groupIds[0] };
}

function describeInbound(hop: HopOf<'inbound rules'>): Description {
  const { outcome, endpointId, groupIds, from, parts } = hop;
  const whence = someOf(parts.length > 0 ? parts : from);
  const sentence =
    outcome === 'pass'
      ? t('{0} lets HTTPS in from {1}.', groupIds.join(', '), whence)
      : t('No security group of endpoint {0} allows TCP 443 from {1}.', endpointId, whence);
  return { sentence, resource: endpointId };
}

function describeRoute(hop: HopOf<'route'>): string {
  const { routeTableId: table = '', heading, way, from, to, parts, vpcId } = hop;
  const goal = someOf(parts.length > 0 ? parts : way === 'there' ? to : from);
  if (heading === undefined) return '';
  switch (heading.kind) {
    case 'local':
      return t('Route table {0} keeps packets for {1} in {2}.', table, goal, vpcId);
    case 'peering':
      return t('Route table {0} sends packets for {1} through {2}.', table, goal, heading.peeringId);
    case 'dead end':
      return describeDeadEnd(heading, table, goal);
    case 'not known':
      return '';
  }
}

function describeAcl(hop: HopOf<'network ACL'>): string {
  const { aclId = '', at, way, outcome, from, to, parts } = hop;
  const subnets = someOf(at === 'endpoint' && parts.length > 0 ? parts : from);
  const addresses = someOf(at === 'client' && parts.length > 0 ? parts : to);
  const isOpen = outcome === 'pass';
  if (way === 'there') {
    if (at === 'client')
      return isOpen
        ? t('Network ACL {0} lets HTTPS out of {1} to {2}.', aclId, subnets, addresses)
        : t('Network ACL {0} lets no HTTPS out of {1} to {2}.', aclId, subnets, addresses);
    return isOpen
      ? t('Network ACL {0} lets HTTPS in from {1} to {2}.', aclId, subnets, addresses)
      : t('Network ACL {0} lets no HTTPS in from {1} to {2}.', aclId, subnets, addresses);
  }
  if (at === 'endpoint')
    return isOpen
      ? t('Network ACL {0} lets answers of {1} out to {2}.', aclId, addresses, subnets)
      : t('Network ACL {0} lets no answers of {1} out to {2}.', aclId, addresses, subnets);
  return isOpen
    ? t('Network ACL {0} lets answers of {1} in to {2}.', aclId, addresses, subnets)
    : t('Network ACL {0} lets no answers of {1} in to {2}.', aclId, addresses, subnets);
}

function describePeering({ vpcIds: [one, other], peeringId = '', state, fault }: HopOf<'peering'>): string {
  if (fault === undefined) return t('VPC peering {0} joins {1} and {2}.', peeringId, one, other);
  switch (fault) {
    case 'not active':
      return t('VPC peering {0} of {1} and {2} is {3}, not active.', peeringId, one, other, state ?? '');
    case 'to another VPC':
      return t('VPC peering {0} does not lead from {1} to {2}.', peeringId, one, other);
    case 'none':
      return t('No VPC peering joins {0} and {1}.', one, other);
  }
}

function describeOverlap(hop: HopOf<'address ranges'>): Description {
  const { way, from, to, parts, vpcIds } = hop;
  const goal = someOf(parts.length > 0 ? parts : way === 'there' ? to : from);
  const [own, other] = vpcIds;
  const sentence = t(
    'The addresses of {0} in {2} belong to {1} as well, where packets for them stay.',
    goal,
    own,
    other,
  );
  return { sentence, resource: own };
}

function describeZones({ endpointId, uncovered, from }: HopOf<'zones'>): Description {
  const sentence =
    uncovered.length === 0
      ? t('{0} has an interface in every zone of these subnets.', endpointId)
      : t('{0} has no interface in {1}, the zone of {2}.', endpointId, uncovered.join(', '), someOf(from));
  return { sentence, resource: endpointId };
}
