/**
 * The security groups of an endpoint keep TCP 443 from the VPC, or from part of it.
 * Names resolve to the endpoint and connections time out. Source: S24; the guide: inbound TCP 443 on every endpoint.
 */
import { t } from '@vscode/l10n';
import type { Endpoint } from '../../network/endpoint';
import { titleOfEndpoint } from '../endpoint-title';
import type { Facts } from '../facts';
import { type ClosedReach, findClosedReach } from '../https-reach';
import { troublesOfKind } from '../path/troubles-of-kind';
import { placeOfEndpoint } from '../place-of';
import { findProfileOf, offerPlan } from '../repair';
import type { Fault, Rule } from '../rule';
import { someOf } from '../../plan/some-of';

export const httpsNotAllowed: Rule = {
  id: 'https-not-allowed',
  check: (facts) => {
    // Endpoints share groups, so one fault and one repair stand for all of them.
    const sharing = Map.groupBy(facts.concerned, ({ vpcId, securityGroupIds }) =>
      [vpcId, ...[...securityGroupIds].sort()].join(' '),
    );
    const gaps = troublesOfKind('inbound rules', facts.paths).flatMap((hop) => hop.gaps);
    return { faults: [...sharing.values()].flatMap((endpoints) => faultOf(endpoints, facts)), gaps };
  },
};

function faultOf(endpoints: readonly Endpoint[], facts: Facts): readonly Fault[] {
  const [first] = endpoints;
  const reach = first === undefined ? undefined : findClosedReach(first, facts);
  if (first === undefined || reach === undefined) return [];
  const hops = facts.paths.get(first.id)?.hops ?? [];
  const isLost = hops.some(({ kind, outcome }) => kind === 'inbound rules' && outcome === 'fail');
  return [
    {
      severity: isLost ? 'error' : 'warning',
      message: messageOf(first.securityGroupIds.join(', '), reach),
      place: placeOfEndpoint(first),
      evidence: endpoints.map((endpoint) => ({
        sentence: t('Guarded by it: {0}.', titleOfEndpoint(endpoint)),
        resource: endpoint.id,
      })),
      ...repairOf(first, reach.closedTo, facts),
    },
  ];
}

function messageOf(groups: string, reach: ClosedReach): string {
  const closedTo = reach.closedTo.join(', ');
  return reach.openTo.length === 0
    ? t('{0} lets no HTTPS in from {1}. Allow inbound TCP 443.', groups, closedTo)
    : t(
        '{0} lets HTTPS in only from {1}, not from all of {2}. Allow what is missing.',
        groups,
        someOf(reach.openTo),
        closedTo,
      );
}

function repairOf(
  endpoint: Endpoint,
  allowFrom: readonly string[],
  { network, request }: Facts,
): ReturnType<typeof offerPlan> {
  const [securityGroupId] = endpoint.securityGroupIds;
  const profile = findProfileOf(endpoint.ownerId, network);
  if (securityGroupId === undefined || profile === undefined) return {};
  const { region, vpcId } = endpoint;
  const way = { way: 'allow HTTPS', profile, site: request.site } as const;
  return offerPlan({ ...way, region, vpcId, securityGroupId, allowFrom }, network);
}
