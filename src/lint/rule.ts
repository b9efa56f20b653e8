import type { Fix, Severity, Span } from '../finding';
import type { Configuration } from './configuration';

/** What a rule needs to know beside the configuration. */
export interface Surroundings {
  readonly text: string;
  /** All that the text holds, the one that is checked among them. */
  readonly configurations: readonly Configuration[];
  /** The site where no setting names one. */
  readonly site: string;
  /** Where neither an image tag nor a chart version tells it. */
  readonly agentVersion?: string;
}

export interface Fault {
  readonly message: string;
  readonly span: Span;
  /** Where this case is worse or milder than the rule's own severity. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
}

/** One thing that can be wrong. The texts are what hover and documentation show. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly fault: () => string;
  readonly harm: () => string;
  /** The page or source file that proves it. */
  readonly source: string;
  check(configuration: Configuration, surroundings: Surroundings): readonly Fault[];
}
