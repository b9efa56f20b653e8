import type { Evidence, Finding } from '../finding';
import type { KnownInterfaces } from './known-interfaces';
import type { NotJudged } from './not-judged';
import type { Path } from './path/path';
import type { Sender } from './sender';

/**
 * - `private`: resolves to an endpoint that can answer, and packets get there and back from everywhere that was asked
 * - `broken`: meant to be private, and cannot work as it is
 * - `elsewhere`: answered by something whose answers this account does not show
 */
export type Verdict = 'private' | 'public' | 'nxdomain' | 'elsewhere' | 'unknown' | 'broken';

export interface DiagnosisRequest {
  readonly region: string;
  readonly vpcId: string;
  /** Such as `ap2.datadoghq.com`. */
  readonly site: string;
  /** All subnets of the VPC, where absent. */
  readonly from?: Sender;
  /** Hosts to judge beside the rows of the site: a row says nothing of another name that belongs to it. */
  readonly names?: readonly string[];
}

/** Whether a VPC reaches a site privately, host by host. Plain data: it survives JSON unchanged. */
export interface Diagnosis extends DiagnosisRequest {
  readonly profile: string;
  readonly emulator?: string;
  readonly accountId?: string;
  readonly vpcName?: string;
  /** Empty for a site without AWS PrivateLink. */
  readonly hosts: readonly HostVerdict[];
  /** To each endpoint of the site that is here or that a host resolves to. */
  readonly paths: readonly Path[];
  readonly findings: readonly Finding[];
  /** What could not be judged, and what would settle it. */
  readonly unknowns: readonly Unknown[];
  /** What no verdict takes into account; absent where there is no host to judge. */
  readonly notJudged?: readonly NotJudged[];
}

export interface HostVerdict {
  /** As Datadog lists it; a leading `*.` stands for the names that have no record of their own. */
  readonly host: string;
  /** The name that was followed: the host, or a typical one in place of a wildcard. */
  readonly asked: string;
  readonly service: { readonly name: string; readonly title: string; readonly privateDnsName: string };
  readonly verdict: Verdict;
  /** One sentence. */
  readonly why: string;
  readonly evidence: readonly Evidence[];
  readonly endpointIds: readonly string[];
  /** What an address that somebody saw is held against; absent where nothing is known of it. */
  readonly interfaces?: KnownInterfaces;
}

/** Something that stands between the reader and a verdict or a rule. */
export interface Unknown {
  readonly sentence: string;
  /** What settles it: one sentence. */
  readonly remedy: string;
  /** The IAM action that would settle it, where one would. */
  readonly permission?: string;
  /** The hosts whose verdict waits for it; none where only a rule does. */
  readonly hosts: readonly string[];
}
