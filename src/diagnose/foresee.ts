import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Network } from '../network/network';
import type { NameOutlook, Plan } from '../plan/plan';
import { project } from '../plan/project';
import { agentVpcsOf } from '../plan/request';
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
  const sights = agentVpcsOf(plan.request).map(({ region, vpcId }): Sight => {
    const request = { region, vpcId, site: site.name };
    const hosts = gatherFacts(network, request, site).hosts;
    const today = new Map(hosts.map(({ intake, verdict }) => [intake.host, verdict]));
    return { vpcId, today, then: gatherFacts(projected, request, site).hosts };
  });
  const cautions = sights.flatMap((sight) => cautionsOf(troublesIn(sight, plan), sight.vpcId, plan));
  return withCautions({ ...plan, outlook: plan.outlook.map((name) => judged(name, sights)) }, cautions);
}

/** A VPC with Agents before and after the plan. */
interface Sight {
  readonly vpcId: string;
  /** By intake host. */
  readonly today: ReadonlyMap<string, Verdict>;
  readonly then: readonly HostFacts[];
}

function judged(name: NameOutlook, sights: readonly Sight[]): NameOutlook {
  const sight = sights.find(({ vpcId }) => vpcId === name.vpcId);
  const before = sight?.today.get(name.host);
  const after = sight?.then.find(({ intake }) => intake.host === name.host)?.verdict;
  return before === undefined || after === undefined ? name : { ...name, verdict: { before, after } };
}

function troublesIn({ vpcId, today, then }: Sight, { outlook }: Plan): readonly Trouble[] {
  // What the plan is held against once it is made, whether it changes these or not.
  const promised = new Set(
    outlook.filter((name) => name.vpcId === vpcId && name.after === 'private').map(({ host }) => host),
  );
  return then.flatMap((facts) => {
    const { host } = facts.intake;
    return troubleOf(facts, today.get(host) ?? 'unknown', promised.has(host));
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
