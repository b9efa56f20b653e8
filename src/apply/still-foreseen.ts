import { t } from '@vscode/l10n';
import type { Network } from '../network/network';
import type { NameAnswer, Plan } from '../plan/plan';
import { project } from '../plan/project';
import { agentVpcsOf } from '../plan/request';
import { Problem } from '../problem';
import type { ApplyTools } from './tools';

/**
 * Throws where an intake host would stop working of which the person was told otherwise. To be asked before the first
 * change: later what was made stands in the network already.
 */
export function checkStillForeseen(plan: Plan, network: Network, judge: ApplyTools['judge']): void {
  const told = plan.outlook.filter(({ verdict }) => verdict !== undefined && !isDead(verdict.after));
  if (told.length === 0) return;
  const projected = project(plan, network);
  const struck = agentVpcsOf(plan.request).flatMap(({ region, vpcId }) => {
    const vpc = { region, vpcId, site: plan.site };
    const [today, then] = [judge(network, vpc), judge(projected, vpc)];
    const hosts = told.filter((name) => name.vpcId === vpcId).map(({ host }) => host);
    return hosts.filter((host) => isDead(then.get(host)) && !isDead(today.get(host)));
  });
  if (struck.length === 0) return;
  throw new Problem({
    code: 'network-changed',
    sentence: t(
      '{0} changed since the plan was made. These hosts would stop working by now: {1}.',
      plan.vpcId,
      [...new Set(struck)].join(', '),
    ),
    remedy: t('Plan again.'),
    actions: ['read-again'],
  });
}

function isDead(verdict: NameAnswer | undefined): boolean {
  return verdict === 'broken' || verdict === 'nxdomain';
}
