import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import { nameOfPeer } from '../../network/name-of-peer';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import type { SecurityGroup } from '../../network/vpc';
import { type Draft, draft, finish, join, refuse } from '../draft';
import { httpsWayOut } from '../https-access';
import { isOfSite } from '../is-of-site';
import { livingStates } from '../living-states';
import type { Plan } from '../plan';
import type { AllowHttpsOutRequest } from '../request';
import { readSources } from '../sources';
import type { Destination, Step } from '../step';
import { reasonUnread } from '../unread';
import { type VpcFacts, readVpcFacts } from '../vpc-facts';
import { findPeeredEndpoints } from './peered-endpoints';

/**
 * Opens outbound TCP 443 to what the groups of a sender do not let out to, as narrowly as it can be said: to the
 * security groups of endpoints in its VPC, which a rule can name, and to the blocks that were chosen elsewhere.
 */
export function planAllowHttpsOut(request: AllowHttpsOutRequest, network: Network): Plan {
  const facts = readVpcFacts(request, network);
  const title = t('Allow HTTPS out of {0}', request.securityGroupIds.join(', '));
  const part = facts.kind === 'unknown' ? facts.refusal : letOut(request, facts);
  if (part.steps.length === 0) return finish(title, request, network, part);
  const { kept, accounts } = findPeeredEndpoints(request, network);
  return finish(title, request, network, join(part, draft({ kept })), accounts);
}

function letOut({ securityGroupIds, allowTo, site }: AllowHttpsOutRequest, facts: VpcFacts): Draft {
  const { endpoints } = facts.inRegion;
  const listing = facts.detail.securityGroups;
  if (listing.kind === 'unread') {
    const ids = securityGroupIds.join(', ');
    const sentence = t('Whether {0} let HTTPS out is not known. {1}', ids, reasonUnread(listing) ?? '');
    return draft({ cautions: [{ kind: 'warning', sentence }] });
  }
  const [group, ...others] = listing.value.filter(({ id }) => securityGroupIds.includes(id)).sort(inOrder);
  const unseen = securityGroupIds.filter((id) => !listing.value.some((one) => one.id === id));
  if (unseen.length > 0) {
    return refuse(t('{0} has no security group {1}. Choose another one.', facts.vpc.id, unseen.join(', ')));
  }
  if (group === undefined) return refuse(t('No security group is chosen. Choose at least one.'));
  const groups = [group, ...others];
  if (allowTo !== undefined) {
    const blocks = readSources(allowTo, facts.vpc);
    if (blocks.kind === 'unusable') return blocks.refusal;
    const { missing } = httpsWayOut(groups, blocks.cidrs);
    return open(
      group,
      missing.map((cidr) => ({ kind: 'cidr', cidr })),
      facts,
    );
  }
  if (endpoints.kind === 'unread') return refuse(reasonUnread(endpoints) ?? '');
  const own = endpoints.value.filter(
    (endpoint) =>
      endpoint.vpcId === facts.vpc.id &&
      // The groups of others, to whom the VPC may be shared, are not known here.
      ['', facts.accountId].includes(endpoint.ownerId) &&
      livingStates.includes(endpoint.state) &&
      isOfSite(endpoint, site),
  );
  const destinations = fewestGroups(own, (endpoint) => isLetOut(endpoint, groups, facts));
  return open(
    group,
    destinations.map((id) => ({ kind: 'security-group', id })),
    facts,
  );
}

/** A default group is what everything has for which nobody chose another: it is opened last. */
function inOrder(one: SecurityGroup, other: SecurityGroup): number {
  const rank = ({ name }: SecurityGroup) => (name === 'default' ? 1 : 0);
  return rank(one) - rank(other) || (one.id < other.id ? -1 : 1);
}

function isLetOut(endpoint: Endpoint, groups: readonly SecurityGroup[], { detail, vpc }: VpcFacts): boolean {
  const addresses = readOr(detail.endpointInterfaces, [])
    .filter(({ id }) => endpoint.interfaceIds.includes(id))
    .flatMap((one) => one.addresses)
    .filter((address) => !address.includes(':'))
    .map((address) => `${address}/32`);
  const { missing, named } = httpsWayOut(groups, addresses.length > 0 ? addresses : vpc.cidrs);
  return missing.length === 0 || endpoint.securityGroupIds.some((id) => named.includes(id));
}

/**
 * One group of each endpoint, those first that more of them have: counted over all of them and in order, so that a
 * plan that was made in part has the same groups left.
 */
function fewestGroups(
  endpoints: readonly Endpoint[],
  isReached: (endpoint: Endpoint) => boolean,
): readonly string[] {
  const shares = (id: string) => endpoints.filter((one) => one.securityGroupIds.includes(id)).length;
  const inOrderOfIds = [...endpoints].sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrderOfIds.reduce<readonly string[]>((chosen, endpoint) => {
    const { securityGroupIds } = endpoint;
    if (isReached(endpoint) || securityGroupIds.some((id) => chosen.includes(id))) return chosen;
    const [most] = [...securityGroupIds].sort((a, b) => shares(b) - shares(a) || (a < b ? -1 : 1));
    return most === undefined ? chosen : [...chosen, most];
  }, []);
}

function open(group: SecurityGroup, destinations: readonly Destination[], { vpc }: VpcFacts): Draft {
  if (destinations.length === 0) return draft({});
  const steps = destinations.map((to): Step => {
    const name = nameOfPeer(to);
    return {
      kind: 'allow HTTPS out',
      name: `allow-https-to-${name}`,
      region: vpc.region,
      vpcId: vpc.id,
      why: t('Agents with security group {0} connect to the endpoints on TCP 443.', group.id),
      securityGroup: { kind: 'id', id: group.id },
      to,
    };
  });
  const sentence = t(
    'Whoever closed the way out of {0} ({1}) may have meant it. This lets everything that has this group out to {2} on TCP 443: ask them before you apply.',
    group.name,
    group.id,
    destinations.map(nameOfPeer).join(', '),
  );
  return draft({ steps, cautions: [{ kind: 'warning', sentence }] });
}
