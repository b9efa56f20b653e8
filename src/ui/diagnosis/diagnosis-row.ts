import type { RunChanges } from '../../diagnose/compare-runs';
import type { Diagnosis, HostVerdict, Unknown } from '../../diagnose/diagnosis';
import type { ComparedHost, Seen } from '../../diagnose/evidence/compare';
import type { Gathered } from '../../diagnose/evidence/gather';
import type { Evidence, Finding } from '../../finding';

/** A diagnosis and when it was made. */
export interface DatedDiagnosis {
  readonly diagnosis: Diagnosis;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What was seen since it was made. */
  readonly gathered?: Gathered;
  /** Against the one before of the same VPC and site. */
  readonly changes?: RunChanges & { readonly since: number };
  /** The configuration file that it was made for. */
  readonly file?: FileHosts;
}

/** The intake hosts that a configuration file needs. */
export interface FileHosts {
  readonly name: string;
  readonly uri: string;
  /** On which it names its site, from 0; the first where it names none. */
  readonly line: number;
  /** As the diagnosis lists them. */
  readonly hosts: readonly string[];
  /** Those that no service of PrivateLink is known to carry. */
  readonly notCarried: readonly string[];
}

interface Common<K extends string> {
  readonly kind: K;
  readonly key: string;
  readonly diagnosis: Diagnosis;
}

export interface DiagnosisRootRow extends Common<'diagnosis'> {
  readonly dated: DatedDiagnosis;
}

export interface FindingRow extends Common<'finding'> {
  readonly finding: Finding;
}

export interface HostRow extends Common<'host'> {
  readonly host: HostVerdict;
  /** What was seen of it, where somebody looked. */
  readonly compared?: ComparedHost;
}

export interface UnknownRow extends Common<'unknown'> {
  readonly unknown: Unknown;
}

export interface EvidenceRow extends Common<'evidence'> {
  readonly evidence: Evidence;
}

/** What was seen of one host from one place. */
export interface SeenRow extends Common<'seen'> {
  readonly seen: Seen;
}

/** From where was looked, and whether that says anything about the VPC. */
export interface PlaceRow extends Common<'place'> {
  readonly bearing: Seen['bearing'];
  readonly count: number;
}

export interface RemarkRow extends Common<'remark'> {
  readonly sentence: string;
}

/** Hosts that were looked at and of which the diagnosis does not speak. */
export interface BesideRow extends Common<'beside'> {
  readonly seen: readonly Seen[];
}

export interface ChangesRow extends Common<'changes'> {
  readonly changes: NonNullable<DatedDiagnosis['changes']>;
}

export interface ChangeRow extends Common<'change'> {
  readonly change:
    | { readonly kind: 'host'; readonly host: RunChanges['hosts'][number] }
    | { readonly kind: 'gone' | 'appeared'; readonly finding: Finding };
}

/** The hosts of a configuration file. */
export interface FileRow extends Common<'file'> {
  readonly file: FileHosts;
  readonly rows: readonly (HostRow | RemarkRow)[];
}

export type DiagnosisRow =
  | DiagnosisRootRow
  | FindingRow
  | HostRow
  | UnknownRow
  | EvidenceRow
  | SeenRow
  | PlaceRow
  | RemarkRow
  | BesideRow
  | ChangesRow
  | ChangeRow
  | FileRow;
