/**
 * Hosts lead to an endpoint in another VPC, and no active VPC peering joins the two.
 * A peering that nobody accepted, or that leads to a third VPC, carries nothing: peering is not transitive.
 * Source: S26, S27; Amazon VPC peering guide.
 */
import { t } from '@vscode/l10n';
import type { PeeringState } from '../../network/peering';
import { describeHop } from '../describe-hop';
import { describeRoutesLeft } from '../describe-routes-left';
import type { Facts } from '../facts';
import type { HopOf } from '../path/hop';
import { troublesOfKind } from '../path/troubles-of-kind';
import { findProfileOf, offerPlan } from '../repair';
import type { Fault, Rule } from '../rule';
import { type VpcAtEnd, vpcsAtEnd } from '../vpcs-at-end';

type PeeringHop = HopOf<'peering'>;

export const peeringNotActive: Rule = {
  id: 'peering-not-active',
  check: (facts) => {
    const gaps = troublesOfKind('peering', facts.paths).flatMap((hop) => hop.gaps);
    const faults = vpcsAtEnd(facts).flatMap((end) =>
      troublesOfKind('peering', end.paths).flatMap((hop) => faultOf(hop, end, facts)),
    );
    return { faults, gaps };
  },
};

function faultOf(hop: PeeringHop, end: VpcAtEnd, facts: Facts): readonly Fault[] {
  if (hop.outcome !== 'fail') return [];
  const { region, vpcId } = facts.request;
  const told = describeHop(hop).map(({ sentence }) => sentence);
  // A route to a peering that waits is one as well, and comes alive with it.
  const isWaiting = hop.state !== undefined && waiting.includes(hop.state);
  const offered = hop.fault === 'to another VPC' ? {} : repairOf(end, facts);
  const left = isWaiting || offered.fixes !== undefined ? [] : describeRoutesLeft(end.paths);
  return [
    {
      severity: 'error',
      message: [...told, remedyOf(hop, end.vpcId), ...left].join(' '),
      place: { kind: 'resource', region, id: hop.peeringId ?? vpcId, vpcId },
      ...offered,
    },
  ];
}

function remedyOf({ fault, state = 'unknown' }: PeeringHop, vpcId: string): string {
  if (fault === 'to another VPC')
    return t('Route to {0} through a peering with it: peering is not transitive.', vpcId);
  if (fault === 'none') return t('Make one, with routes on both sides, or add endpoints here.');
  return waiting.includes(state)
    ? t('Accept it in the account and region of its accepter.')
    : t('Make a new one, with routes on both sides.');
}

const waiting: readonly PeeringState[] = ['initiating request', 'pending acceptance', 'provisioning'];

/** The way by peering keeps what is there and makes what is missing. */
function repairOf(end: VpcAtEnd, { network, request }: Facts): ReturnType<typeof offerPlan> {
  const profile = findProfileOf(end.ownerId, network);
  const [first] = end.endpoints;
  const groupId = first?.securityGroupIds[0];
  if (profile === undefined || first === undefined || groupId === undefined) return {};
  return offerPlan(
    {
      way: 'peering',
      profile,
      region: end.region,
      vpcId: end.vpcId,
      site: request.site,
      services: [...new Set(end.endpoints.map(({ serviceName }) => serviceName))],
      subnetIds: first.subnetIds,
      securityGroup: { kind: 'existing', id: groupId },
      agents: [{ profile: network.profile, region: request.region, vpcId: request.vpcId }],
    },
    network,
  );
}
