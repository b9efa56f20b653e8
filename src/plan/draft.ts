import type { Network } from '../network/network';
import { fingerprint } from './fingerprint';
import type { Caution, Kept, Plan } from './plan';
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

/** The id covers what would happen, not the words that explain it: it is the same in every language. */
export function finish(title: string, request: PlanRequest, network: Network, part: Draft): Plan {
  const { profile, region, vpcId, site } = request;
  const accountId = network.identity.kind === 'read' ? network.identity.value.accountId : '';
  const deeds = part.steps.map((step) => ({ ...step, why: '' }));
  const id = fingerprint({ request, accountId, deeds });
  return { id, title, request, profile, accountId, region, vpcId, site, ...part };
}
