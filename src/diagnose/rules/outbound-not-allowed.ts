/**
 * The security groups of an instance let no HTTPS out to the endpoint.
 * New groups let everything out; in closed networks that rule is removed, and TCP 443 must be allowed by itself.
 * Source: S24; the guide, troubleshooting: "an egress rule".
 */
import { t } from '@vscode/l10n';
import { contains, parseCidr } from '../../network/cidr';
import type { Endpoint } from '../../network/endpoint';
import { describeHop } from '../describe-hop';
import type { Facts } from '../facts';
import type { HopOf } from '../path/hop';
import { troublesOfKind } from '../path/troubles-of-kind';
import { placeOfVpc } from '../place-of';
import { findProfileOf, offer, repairsBy } from '../repair';
import type { Rule } from '../rule';

export const outboundNotAllowed: Rule = {
  id: 'outbound-not-allowed',
  check: (facts) => {
    const hops = troublesOfKind('outbound rules', facts.paths);
    const faults = hops
      .filter(({ outcome }) => outcome === 'fail')
      .map((hop) => ({
        severity: 'error' as const,
        message: [
          ...describeHop(hop).map(({ sentence }) => sentence),
          t('Allow outbound TCP 443 in one of them.'),
        ].join(' '),
        place: { ...placeOfVpc(facts), id: hop.groupIds[0] ?? facts.request.vpcId },
        ...repairOf(hop.groupIds, facts),
      }));
    return { faults, gaps: hops.flatMap(({ gaps }) => gaps) };
  },
};

/** A rule can name groups of its own VPC; of another VPC it names the blocks that hold the endpoints. */
function repairOf(securityGroupIds: readonly string[], facts: Facts): ReturnType<typeof offer> {
  const { request, network, client, concerned } = facts;
  const profile = findProfileOf(client.detail?.readBy ?? '', network);
  if (profile === undefined) return {};
  const lost = concerned.filter((endpoint) => lostHops(endpoint, securityGroupIds, facts).length > 0);
  const far = lost.filter(({ vpcId }) => vpcId !== request.vpcId);
  const allowTo = [...new Set(far.flatMap((endpoint) => blocksOf(endpoint, securityGroupIds, facts)))];
  const { region, vpcId, site } = request;
  const way = { way: 'allow HTTPS out', profile, region, vpcId, site, securityGroupIds } as const;
  return offer(
    ...(far.length < lost.length ? repairsBy(way, network) : []),
    ...(allowTo.length > 0 ? repairsBy({ ...way, allowTo }, network) : []),
  );
}

function lostHops(
  { id }: Endpoint,
  groupIds: readonly string[],
  { paths }: Facts,
): readonly HopOf<'outbound rules'>[] {
  const own = new Map([...paths].filter(([endpointId]) => endpointId === id));
  return troublesOfKind('outbound rules', own).filter(
    (hop) => hop.outcome === 'fail' && hop.groupIds.join() === groupIds.join(),
  );
}

/** Of the VPC of the endpoint, those that hold addresses to which packets do not get out. */
function blocksOf(endpoint: Endpoint, groupIds: readonly string[], facts: Facts): readonly string[] {
  const vpcs = facts.network.inRegion[endpoint.region]?.vpcs;
  const vpc = vpcs?.kind === 'read' ? vpcs.value.find(({ id }) => id === endpoint.vpcId) : undefined;
  const targets = lostHops(endpoint, groupIds, facts)
    .flatMap(({ to }) => to)
    .flatMap((label) => parseCidr(label) ?? parseCidr(`${label}/32`) ?? []);
  return (vpc?.cidrs ?? []).filter((cidr) => {
    const block = parseCidr(cidr);
    return block !== undefined && targets.some((target) => contains(block, target));
  });
}
