import type { Denial } from '../../src/sandbox/permissions';
import type { DiagnosisRequest, Verdict } from '../../src/diagnose/diagnosis';
import type { Severity } from '../../src/finding';
import type { PlanRequest } from '../../src/plan/request';
import type { World } from '../../src/sandbox/world';

/** One thing that goes wrong for real users, in the world that shows it. */
export type Scenario = TextScenario | NetworkScenario | PlanScenario;

/** What takes the finding away: its own offer, the offer of another finding, or nothing that could be offered. */
export type Cure =
  | { readonly kind: 'own offer' }
  | { readonly kind: 'offer of'; readonly rule: string }
  | { readonly kind: 'none'; readonly because: string };

export interface TextScenario {
  readonly kind: 'text';
  readonly id: string;
  readonly file: string;
  readonly text: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly cure: Cure;
}

export interface NetworkScenario {
  readonly kind: 'network';
  readonly id: string;
  readonly title: string;
  readonly world: World;
  readonly request: DiagnosisRequest;
  readonly rule: string;
  /** Hosts that the fault strikes, before the cure. */
  readonly hosts: Readonly<Record<string, Verdict>>;
  readonly cure: Cure;
  /** Without it the fault cannot be seen, and the diagnosis says so. */
  readonly denied: Denial;
}

export interface PlanScenario {
  readonly kind: 'plan';
  readonly id: string;
  readonly title: string;
  readonly world: World;
  readonly request: PlanRequest;
  readonly caution: 'refusal' | 'left out' | 'note' | 'warning';
  readonly says: RegExp;
}

export const ownOffer: Cure = { kind: 'own offer' };
export const offerOf = (rule: string): Cure => ({ kind: 'offer of', rule });
export const none = (because: string): Cure => ({ kind: 'none', because });
