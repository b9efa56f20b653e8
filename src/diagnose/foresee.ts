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
 * endpoint helps nobody where a network ACL stands between.
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
  plan: Plan,
  site: PrivateLinkSite,
  { network, projected }: Around,
): readonly Trouble[] {
  const request = { region, vpcId, site: site.name };
  const today = new Map(
    gatherFacts(network, request, site).hosts.map((one) => [one.intake.host, one.verdict]),
  );
  const meant = new Set(hostsMeant(plan, vpcId));
  return gatherFacts(projected, request, site).hosts.flatMap((then) => {
    const { host } = then.intake;
    return troubleOf(then, today.get(host) ?? 'unknown', meant.has(host));
  });
}

/** Those that become private by name, and those at which the plan stops where they are not. */
function hostsMeant({ outlook, steps }: Plan, vpcId: string): readonly string[] {
  const gained = outlook.filter(
    (name) => name.vpcId === vpcId && name.before !== 'private' && name.after === 'private',
  );
  const verified = steps.flatMap((step) =>
    step.kind === 'verify hosts' && step.vpcId === vpcId ? step.hosts : [],
  );
  return [...gained.map(({ host }) => host), ...verified];
}

function troubleOf(then: HostFacts, today: Verdict, isMeant: boolean): readonly Trouble[] {
  const { host } = then.intake;
  const blocked = then.flaws.find(({ kind }) => kind === 'path blocked');
  if (blocked !== undefined) {
    const isWorse = today !== 'broken' && today !== 'nxdomain';
    if (!isWorse && !isMeant) return [];
    return [{ host, kind: isWorse ? 'worse' : 'not private', reason: describeFlaw(blocked) }];
  }
  const [gap] = then.gaps;
  if (!isMeant || gap === undefined) return [];
  return [{ host, kind: 'not known', reason: describeGap(gap).sentence }];
}
