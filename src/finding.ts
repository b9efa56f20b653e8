import type { Plan } from './plan/plan';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Half-open range of UTF-16 offsets in the text that was checked. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a finding is: in a text, or at something in an account. */
export type Place =
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'resource'; readonly region: string; readonly id: string; readonly vpcId?: string };

/** One link of the chain that led to a verdict, such as `api.datadoghq.com is an alias of orchid.intake...`. */
export interface Evidence {
  readonly sentence: string;
  /** The resource this link rests on. */
  readonly resource?: string;
}

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A cure. An editor offers edits as a quick fix, a network offers steps as a repair; both are shown first. */
export type Fix =
  | {
      readonly kind: 'edits';
      readonly title: string;
      readonly edits: readonly TextEdit[];
      /** Somebody may have meant what it takes away: it is offered by itself and never made with all others. */
      readonly isChoice?: true;
    }
  | { readonly kind: 'plan'; readonly title: string; readonly plan: Plan };

/** What every check returns. `rule` is the rule's file name, fixture folder and documentation anchor. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  readonly evidence?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
}
