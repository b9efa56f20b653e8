import type { Network } from '../network/network';
import { outlookOf } from './outlook';
import { planIdOf } from './plan-id';
import type { Caution, Kept, Plan, PlannedAccount } from './plan';
import type { PlanRequest } from './request';
import type { Step } from './step';

/** A part of a plan; parts are joined in order. */
export interface Draft {
  readonly steps: readonly Step[];
  readonly kept: readonly Kept[];
  readonly cautions: readonly Caution[];
}

export function draft(part: Partial<Draft>): Draft {
  return { steps: [], kept: [], cautions: [], ...part };
}

export function refuse(...sentences: readonly string[]): Draft {
  return draft({ cautions: sentences.map((sentence) => ({ kind: 'refusal', sentence })) });
}

export function isRefused(part: Draft): boolean {
  return part.cautions.some((caution) => caution.kind === 'refusal');
}

/** One refusal takes all steps away: half of a plan that cannot be whole is never offered. */
export function join(...parts: readonly Draft[]): Draft {
  const joined = {
    steps: parts.flatMap((part) => part.steps),
    kept: parts.flatMap((part) => part.kept),
    cautions: parts.flatMap((part) => part.cautions),
  };
  return isRefused(joined) ? { ...joined, steps: [] } : joined;
}

/** @param others accounts of VPCs with Agents, whose profiles steps may name */
export function finish(
  title: string,
  request: PlanRequest,
  network: Network,
  part: Draft,
  others: readonly PlannedAccount[] = [],
): Plan {
  const { profile, region, vpcId, site } = request;
  const accountId = network.identity.kind === 'read' ? network.identity.value.accountId : '';
  const accounts = [{ profile, accountId }, ...others];
  const id = planIdOf({ request, accountId, accounts, ...part });
  const plan = { id, title, request, profile, accountId, accounts, region, vpcId, site, ...part };
  return { ...plan, outlook: outlookOf(plan, network) };
}
