import type { Diagnosis, HostVerdict, Unknown } from '../../diagnose/diagnosis';
import type { Evidence, Finding } from '../../finding';

/** A diagnosis and when it was made. */
export interface DatedDiagnosis {
  readonly diagnosis: Diagnosis;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Common<K extends string> {
  readonly kind: K;
  readonly key: string;
  readonly diagnosis: Diagnosis;
}

export interface DiagnosisRootRow extends Common<'diagnosis'> {
  readonly at: number;
}

export interface FindingRow extends Common<'finding'> {
  readonly finding: Finding;
}

export interface HostRow extends Common<'host'> {
  readonly host: HostVerdict;
}

export interface UnknownRow extends Common<'unknown'> {
  readonly unknown: Unknown;
}

export interface EvidenceRow extends Common<'evidence'> {
  readonly evidence: Evidence;
}

export type DiagnosisRow = DiagnosisRootRow | FindingRow | HostRow | UnknownRow | EvidenceRow;
