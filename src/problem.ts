/** What a person can do about a problem; `ui/` turns each into one button. */
export type ProblemAction =
  'log-in' | 'choose-profile' | 'show-permissions' | 'retry' | 'open-settings' | 'use-sandbox' | 'read-again';

export type ProblemCode =
  | 'no-credentials'
  | 'expired-login'
  | 'profile-missing'
  | 'permission-missing'
  | 'region-unavailable'
  | 'throttled'
  | 'timed-out'
  | 'no-network'
  | 'unexpected-answer'
  | 'not-found'
  | 'conflict'
  | 'refused'
  | 'quota-reached'
  | 'invalid-request'
  | 'network-changed'
  | 'cancelled';

export interface ProblemFacts {
  readonly code: ProblemCode;
  /** What happened, naming the thing: one sentence. */
  readonly sentence: string;
  /** What to do about it: one sentence. */
  readonly remedy: string;
  readonly actions?: readonly ProblemAction[];
  /** The IAM action that was refused, such as `ec2:DescribeVpcs`. */
  readonly permission?: string;
  /** Where several were refused, all of them. */
  readonly permissions?: readonly string[];
  /** The service's own error code, such as `UnauthorizedOperation`. */
  readonly serviceCode?: string;
}

/** An expected failure that a person can act on. Anything else that is thrown is a defect. */
export class Problem extends Error {
  readonly facts: ProblemFacts;

  constructor(facts: ProblemFacts, cause?: unknown) {
    super(`${facts.sentence} ${facts.remedy}`, cause === undefined ? undefined : { cause });
    this.name = 'Problem';
    this.facts = facts;
  }

  get code(): ProblemCode {
    return this.facts.code;
  }
}

/** By shape, not `instanceof`: each lazily loaded bundle carries its own copy of the class. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === 'Problem' && 'facts' in error;
}
