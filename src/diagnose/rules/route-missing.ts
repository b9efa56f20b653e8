/**
 * A VPC peering is active, and a route table of one of its sides does not use it.
 * Packets leave for the internet or are dropped, or answers do not find back. The table of each subnet counts, both of
 * the clients and of the endpoint. Source: S26; the guide; documentation#7144.
 */
import { t } from '@vscode/l10n';
import { describeHop } from '../describe-hop';
import { describeRoutesLeft } from '../describe-routes-left';
import type { Facts } from '../facts';
import { type VpcAtEnd, vpcsAtEnd } from '../vpcs-at-end';
import { troublesOfKind } from '../path/troubles-of-kind';
import { placeOfVpc } from '../place-of';
import { findProfileOf, offerPlan } from '../repair';
import type { Fault, Rule } from '../rule';

export const routeMissing: Rule = {
  id: 'route-missing',
  check: (facts) => {
    const gaps = troublesOfKind('route', facts.paths).flatMap((hop) => hop.gaps);
    return { faults: vpcsAtEnd(facts).flatMap((end) => faultOf(end, facts)), gaps };
  },
};

function faultOf(end: VpcAtEnd, facts: Facts): readonly Fault[] {
  const lost = troublesOfKind('route', end.paths).filter(({ outcome }) => outcome === 'fail');
  const peerings = troublesOfKind('peering', end.paths);
  // Without a peering that works there is nothing to route to, which has a rule of its own.
  if (lost.length === 0 || peerings.some(({ fault }) => fault !== undefined)) return [];
  const { vpcId } = facts.request;
  const isOwn = end.vpcId === vpcId;
  const offered = isOwn ? {} : repairOf(end, facts);
  return [
    {
      severity: 'error',
      message: isOwn
        ? t('Packets in {0} do not get to its endpoints. Correct its routes.', vpcId)
        : [
            t(
              'Packets between {0} and {1} are lost. Add routes through {2}.',
              vpcId,
              end.vpcId,
              peeringsOf(end),
            ),
            ...(offered.fixes === undefined ? describeRoutesLeft(end.paths) : []),
          ].join(' '),
      place: placeOfVpc(facts),
      evidence: lost.flatMap(describeHop),
      ...offered,
    },
  ];
}

function peeringsOf({ paths }: VpcAtEnd): string {
  const hops = [...paths.values()].flatMap((path) => path.hops);
  const ids = hops.flatMap((hop) => (hop.kind === 'peering' ? (hop.peeringId ?? []) : []));
  return ids.length === 0 ? t('their VPC peering') : [...new Set(ids)].join(', ');
}

function repairOf(
  { vpcId, region, ownerId }: VpcAtEnd,
  { network, request }: Facts,
): ReturnType<typeof offerPlan> {
  const profile = findProfileOf(ownerId, network);
  if (profile === undefined) return {};
  const agent = { profile: network.profile, region: request.region, vpcId: request.vpcId };
  return offerPlan({ way: 'routes', profile, region, vpcId, site: request.site, agent }, network);
}
