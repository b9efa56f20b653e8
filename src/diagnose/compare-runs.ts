import { normalizeHost } from '../catalogue/host';
import type { Finding } from '../finding';
import type { Diagnosis, Verdict } from './diagnosis';

/** What is different between two diagnoses of the same VPC and site. Plain data. */
export interface RunChanges {
  /** In the order of the newer diagnosis; hosts that are no longer in it come last. */
  readonly hosts: readonly ChangedHost[];
  readonly gone: readonly Finding[];
  readonly appeared: readonly Finding[];
}

export interface ChangedHost {
  readonly host: string;
  /** Absent where the older diagnosis does not speak of the host. */
  readonly before?: Verdict;
  /** Absent where the newer one does not. */
  readonly after?: Verdict;
}

export function compareRuns(before: Diagnosis, after: Diagnosis): RunChanges {
  return {
    hosts: [...changedHosts(before, after), ...lostHosts(before, after)],
    gone: without(before.findings, after.findings),
    appeared: without(after.findings, before.findings),
  };
}

function changedHosts(before: Diagnosis, after: Diagnosis): readonly ChangedHost[] {
  const former = new Map(before.hosts.map(({ host, verdict }) => [host, verdict]));
  return after.hosts.flatMap(({ host, verdict }) => {
    const was = former.get(host);
    if (was === verdict || (was === undefined && isNamed(host, after))) return [];
    return [{ host, after: verdict, ...(was === undefined ? {} : { before: was }) }];
  });
}

function lostHosts(before: Diagnosis, after: Diagnosis): readonly ChangedHost[] {
  const now = new Set(after.hosts.map(({ host }) => host));
  return before.hosts
    .filter(({ host }) => !now.has(host) && !isNamed(host, before))
    .map(({ host, verdict }) => ({ host, before: verdict }));
}

/** Who asks for another name has changed nothing. */
function isNamed(host: string, { names = [] }: Diagnosis): boolean {
  return names.some((name) => normalizeHost(name) === host);
}

/**
 * Each of the others stands for one of these at most: two findings of a rule at one place are two. Their words may
 * differ, as they count things.
 */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(identityOf(other), (left.get(identityOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(identityOf(finding)) ?? 0;
    if (count > 0) left.set(identityOf(finding), count - 1);
    return count === 0;
  });
}

function identityOf({ rule, place }: Finding): string {
  return place.kind === 'resource' ? `${rule} ${place.region} ${place.id}` : rule;
}
