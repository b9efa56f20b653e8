import type { PlanRequest } from './request';
import type { Step } from './step';

/** What exists already and is left as it is. */
export interface Kept {
  readonly id: string;
  readonly sentence: string;
  /** The VPC it stands in, where that is none of the plan's own: who looks again must look there too. */
  readonly elsewhere?: { readonly region: string; readonly vpcId: string };
}

/**
 * Something a person must know before agreeing.
 * - `note`: good to know
 * - `warning`: something will not work, or will change, although the plan succeeds
 * - `left out`: a service that was asked for and that the plan does not provide, with the reason
 * - `harm`: something else would stop working; a person must agree to it a second time
 * - `refusal`: why there is no plan; it has no steps then
 */
export interface Caution {
  readonly kind: 'note' | 'warning' | 'harm' | 'left out' | 'refusal';
  readonly sentence: string;
  /** The full name of the service that is left out. */
  readonly serviceName?: string;
  /** Where it is left out, if only in one of several VPCs. */
  readonly vpcId?: string;
  /** All that it concerns, where the sentence names only some. */
  readonly hosts?: readonly string[];
}

/** Where an intake host leads: to an endpoint, to the internet, nowhere, or to where this account cannot look. */
export type NameAnswer = 'private' | 'public' | 'nxdomain' | 'elsewhere' | 'unknown' | 'broken';

export interface NameOutlook {
  /** Where the host is asked for. */
  readonly vpcId: string;
  readonly host: string;
  readonly serviceName: string;
  readonly before: NameAnswer;
  readonly after: NameAnswer;
  /** The same with what becomes of packets; absent where nobody judged them. */
  readonly verdict?: { readonly before: NameAnswer; readonly after: NameAnswer };
}

export interface PlannedAccount {
  readonly profile: string;
  readonly accountId: string;
}

/** What would change, as data: same request and same network, same plan. */
export interface Plan {
  /** Derived from the plan's content: 16 hexadecimal digits. */
  readonly id: string;
  readonly title: string;
  readonly request: PlanRequest;
  readonly profile: string;
  /** Empty where the account could not be read; such a plan has no steps. */
  readonly accountId: string;
  /** Whose credentials the plan needs, for steps or only to look again: the plan's own profile first. */
  readonly accounts: readonly PlannedAccount[];
  readonly region: string;
  readonly vpcId: string;
  readonly site: string;
  readonly steps: readonly Step[];
  readonly kept: readonly Kept[];
  readonly cautions: readonly Caution[];
  /** Every intake host of the site in every VPC with Agents that the plan is for; empty where nothing is to be done. */
  readonly outlook: readonly NameOutlook[];
}

/** Tags on everything a plan creates; the second one names the plan, the third the step. */
export const managedBy = { key: 'managed-by', value: 'privatelink-for-datadog' } as const;
export const planTag = 'privatelink-for-datadog:plan';
export const stepTag = 'privatelink-for-datadog:step';
