import type { Step } from './step';

/** What exists already and is left as it is. */
export interface Kept {
  readonly id: string;
  readonly sentence: string;
}

/** Something a person must know before agreeing. A `refusal` means that the plan has no steps. */
export interface Caution {
  readonly kind: 'note' | 'warning' | 'refusal';
  readonly sentence: string;
}

/** What would change, as data: same request and same network, same plan. */
export interface Plan {
  /** Derived from the plan's content: 16 hexadecimal digits. */
  readonly id: string;
  readonly title: string;
  readonly profile: string;
  readonly accountId: string;
  readonly region: string;
  readonly vpcId: string;
  readonly site: string;
  readonly steps: readonly Step[];
  readonly kept: readonly Kept[];
  readonly cautions: readonly Caution[];
}

/** Tags on everything a plan creates; the second one names the plan. */
export const managedBy = { key: 'managed-by', value: 'privatelink-for-datadog' } as const;
export const planTag = 'privatelink-for-datadog:plan';
