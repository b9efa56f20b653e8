import { intakeHostsOf } from '../catalogue/intake-host';
import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Resolution } from '../dns/resolution';
import { resolve } from '../dns/resolve';
import { viewVpc } from '../dns/view-vpc';
import type { Network } from '../network/network';
import type { NameOutlook, Plan } from './plan';
import { project } from './project';
import { agentVpcsOf } from './request';

/** What every intake host of the site resolves to in each VPC with Agents, before the plan and after it. */
export function outlookOf(plan: Omit<Plan, 'outlook'>, network: Network): readonly NameOutlook[] {
  const site = findSite(plan.site);
  if (site === undefined || !hasPrivateLink(site) || plan.steps.length === 0) return [];
  const hosts = intakeHostsOf(site);
  const projected = project(plan, network);
  return agentVpcsOf(plan.request).flatMap(({ region, vpcId }) => {
    const before = viewVpc(network, region, vpcId);
    const after = viewVpc(projected, region, vpcId);
    return hosts.map(({ host, asked, service }) => ({
      vpcId,
      host,
      serviceName: service.name,
      before: answerOf(resolve(asked, before)),
      after: answerOf(resolve(asked, after)),
    }));
  });
}

function answerOf(resolution: Resolution): NameOutlook['before'] {
  return resolution.kind === 'unanswered' || resolution.kind === 'blocked' ? 'broken' : resolution.kind;
}
