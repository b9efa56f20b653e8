import { type IntakeHost, intakeHostsOf } from '../catalogue/intake-host';
import { findService, findSite, hasPrivateLink } from '../catalogue/sites';
import { findSuperseded } from '../catalogue/superseded';
import { privateNamesOf } from '../dns/endpoint-names';
import { resolve } from '../dns/resolve';
import { viewVpc } from '../dns/view-vpc';
import type { VpcView } from '../dns/vpc-view';
import type { Endpoint } from '../network/endpoint';
import type { Network } from '../network/network';
import type { NameAnswer, NameOutlook, Plan } from './plan';
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
    return hosts.map((intake) => ({
      vpcId,
      host: intake.host,
      serviceName: intake.service.name,
      before: answerOf(intake, before),
      after: answerOf(intake, after),
    }));
  });
}

function answerOf(intake: IntakeHost, view: VpcView): NameAnswer {
  const resolution = resolve(intake.asked, view);
  if (resolution.kind === 'unanswered' || resolution.kind === 'blocked') return 'broken';
  const isAstray =
    resolution.kind === 'private' && resolution.endpoints.some((one) => isOfAnother(one, intake, view));
  return isAstray ? 'broken' : resolution.kind;
}

/** An endpoint of another service refuses what is sent to the host. AWS's own word on its names counts first. */
function isOfAnother(endpoint: Endpoint, { asked, service }: IntakeHost, view: VpcView): boolean {
  const { names } = privateNamesOf(endpoint, view.liveNames);
  if (names.some((name) => name === asked || name === service.privateDnsName)) return false;
  const { serviceName } = endpoint;
  const current = findSuperseded(serviceName)?.replacedBy ?? findService(serviceName)?.service.name;
  return current !== undefined && current !== service.name;
}
