import { type PrivateLinkSite, findSite, hasPrivateLink } from '../catalogue/sites';
import type { Network } from '../network/network';
import type { Plan } from '../plan/plan';
import { project } from '../plan/project';
import { type VpcOfProfile, agentVpcsOf } from '../plan/request';
import { type Trouble, cautionsOf, withCautions } from '../plan/trouble';
import type { Verdict } from './diagnosis';
import { describeGap } from './describe-gap';
import { type HostFacts, gatherFacts } from './facts';
import { describeFlaw } from './flaw';

/**
 * Adds to a plan what becomes of packets: its own forecast and outlook are of names alone, and a name that leads to an
 * endpoint helps nobody where a network ACL stands between, or where the endpoint has failed.
 */
export function foresee(plan: Plan, network: Network): Plan {
  const site = findSite(plan.site);
  if (site === undefined || !hasPrivateLink(site) || plan.steps.length === 0) return plan;
  const projected = project(plan, network);
  const cautions = agentVpcsOf(plan.request).flatMap((vpc) =>
    cautionsOf(troublesIn(vpc, plan, site, { network, projected }), vpc.vpcId, plan),
  );
  return withCautions(plan, cautions);
}

interface Around {
  readonly network: Network;
  readonly projected: Network;
}

function troublesIn(
  { region, vpcId }: Pick<VpcOfProfile, 'region' | 'vpcId'>,
  { outlook }: Plan,
  site: PrivateLinkSite,
  { network, projected }: Around,
): readonly Trouble[] {
  const request = { region, vpcId, site: site.name };
  const today = new Map(
    gatherFacts(network, request, site).hosts.map((one) => [one.intake.host, one.verdict]),
  );
  // What the plan is held against once it is made, whether it changes these or not.
  const promised = new Set(
    outlook.filter((name) => name.vpcId === vpcId && name.after === 'private').map(({ host }) => host),
  );
  return gatherFacts(projected, request, site).hosts.flatMap((then) => {
    const { host } = then.intake;
    return troubleOf(then, today.get(host) ?? 'unknown', promised.has(host));
  });
}

function troubleOf(then: HostFacts, today: Verdict, isPromised: boolean): readonly Trouble[] {
  const { host } = then.intake;
  const flaw = then.flaws.find(({ kind }) => kind === 'not available' || kind === 'path blocked');
  if (flaw !== undefined) {
    const isWorse = today !== 'broken' && today !== 'nxdomain';
    if (!isWorse && !isPromised) return [];
    return [{ host, kind: isWorse ? 'worse' : 'not private', reason: describeFlaw(flaw) }];
  }
  const [gap] = then.gaps;
  if (!isPromised || gap === undefined) return [];
  return [{ host, kind: 'not known', reason: describeGap(gap).sentence }];
}
