import { t } from '@vscode/l10n';
import { readNetwork } from '../inventory/read-network';
import type { Network } from '../network/network';
import { describeStep } from '../plan/describe-step';
import type { Plan } from '../plan/plan';
import { differenceFrom } from '../plan/still-as-planned';
import { Problem } from '../problem';
import type { ApplyTools } from './tools';

/** The part of the account that the plan touches, read just now. Throws where it cannot be read or is another account. */
export async function readAgain(plan: Plan, { account, signal }: ApplyTools): Promise<Network> {
  const network = await readNetwork(account, { regions: [plan.region], vpcIds: [plan.vpcId] }, signal);
  const region = network.inRegion[plan.region];
  const detail = network.vpcDetails[plan.vpcId];
  const needed = [
    network.identity,
    region?.vpcs,
    region?.subnets,
    region?.endpoints,
    region?.services,
    detail?.dns,
    ...(plan.steps.some(isAboutGroups) ? [detail?.securityGroups] : []),
  ];
  for (const reading of needed) if (reading?.kind === 'unread') throw new Problem(reading.problem);
  if (network.identity.kind === 'read') checkAccount(plan, network.identity.value.accountId);
  return network;
}

function isAboutGroups({ kind }: Plan['steps'][number]): boolean {
  return kind === 'create security group' || kind === 'allow HTTPS';
}

function checkAccount(plan: Plan, accountId: string): void {
  if (accountId === plan.accountId) return;
  throw new Problem({
    code: 'refused',
    sentence: t(
      'The plan is for account {0}, and the profile is now of account {1}.',
      plan.accountId,
      accountId,
    ),
    remedy: t('Choose a profile of account {0}.', plan.accountId),
    actions: ['choose-profile'],
  });
}

/** Throws where the plan is no plan at all. */
export function checkNotRefused(plan: Plan): void {
  const refusals = plan.cautions.filter((caution) => caution.kind === 'refusal');
  if (refusals.length === 0) return;
  throw new Problem({
    code: 'refused',
    sentence: refusals.map((caution) => caution.sentence).join(' '),
    remedy: t('There is nothing to apply; plan again.'),
  });
}

/** Throws where the plan no longer covers all that the network needs. */
export function checkStillAsPlanned(plan: Plan, network: Network): void {
  const { refusals, steps } = differenceFrom(plan, network);
  const reasons = [
    ...refusals.map((caution) => caution.sentence),
    ...steps.map((step) => t('Not in the plan: {0}.', describeStep(step).what)),
  ];
  if (reasons.length === 0) return;
  throw new Problem({
    code: 'network-changed',
    sentence: t('{0} changed since the plan was made. {1}', plan.vpcId, reasons.join(' ')),
    remedy: t('Plan again.'),
    actions: ['read-again'],
  });
}
