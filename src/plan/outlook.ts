import { intakeHostsOf } from '../catalogue/intake-host';
import { findSite, hasPrivateLink } from '../catalogue/sites';
import type { Resolution } from '../dns/resolution';
import { resolve } from '../dns/resolve';
import { viewVpc } from '../dns/view-vpc';
import type { Network } from '../network/network';
import type { NameOutlook, Plan } from './plan';
import { project } from './project';

/** What every intake host of the site resolves to in the VPC before the plan and after it. */
export function outlookOf(plan: Omit<Plan, 'outlook'>, network: Network): readonly NameOutlook[] {
  const site = findSite(plan.site);
  if (site === undefined || !hasPrivateLink(site) || plan.steps.length === 0) return [];
  const before = viewVpc(network, plan.region, plan.vpcId);
  const after = viewVpc(project(plan, network), plan.region, plan.vpcId);
  return intakeHostsOf(site).map(({ host, asked, service }) => ({
    host,
    serviceName: service.name,
    before: answerOf(resolve(asked, before)),
    after: answerOf(resolve(asked, after)),
  }));
}

function answerOf(resolution: Resolution): NameOutlook['before'] {
  return resolution.kind === 'unanswered' ? 'broken' : resolution.kind;
}
