import { findServiceForHost, normalizeHost } from '../../catalogue/host';
import type { Observation } from '../../probe/observation';
import type { Vantage } from '../../probe/vantage';
import type { Diagnosis, HostVerdict, Verdict } from '../diagnosis';
import { type Bearing, bearingOf } from './bearing';
import { type Showing, showingOf } from './showing';

/** What was seen from one place. */
export interface Sightings {
  readonly vantage: Vantage;
  readonly observations: readonly Observation[];
}

/**
 * How what was seen stands to what the configuration says:
 * - `settles`: the configuration left it open
 * - `no evidence`: nothing was seen from inside this VPC, or nothing that decides anything
 */
export type Standing = 'agrees' | 'disagrees' | 'settles' | 'no evidence';

export interface ComparedHost {
  readonly host: string;
  readonly standing: Standing;
  readonly configured: Pick<HostVerdict, 'verdict' | 'why'>;
  readonly seen: readonly Seen[];
  /** Follows what was seen from inside the VPC; the configuration's where nothing was. */
  readonly verdict: Verdict;
  readonly why: string;
}

export interface Seen {
  readonly observation: Observation;
  readonly showing: Showing;
  /** Whether it says anything about this VPC, and the sentence that goes with it. */
  readonly bearing: Bearing;
}

export interface Comparison {
  /** In the order of the diagnosis; hosts that nobody looked at are not in it. */
  readonly hosts: readonly ComparedHost[];
  /** What was seen of hosts that the diagnosis does not speak of. */
  readonly beside: readonly Seen[];
}

/** Holds what was seen against a diagnosis. `cidrs` are those of its VPC. */
export function compare(
  diagnosis: Diagnosis,
  cidrs: readonly string[],
  sightings: readonly Sightings[],
): Comparison {
  const seen = sightings.flatMap(({ vantage, observations }) =>
    observations.map((observation) => ({
      observation,
      showing: showingOf(observation, cidrs),
      bearing: bearingOf(observation, vantage, diagnosis.vpcId, cidrs),
    })),
  );
  const rowOf = new Map(seen.map((one) => [one, rowFor(one.observation.host, diagnosis.hosts)]));
  const hosts = diagnosis.hosts.flatMap((row) => {
    const ofRow = seen.filter((one) => rowOf.get(one) === row);
    return ofRow.length === 0 ? [] : [compareHost(row, ofRow)];
  });
  return { hosts, beside: seen.filter((one) => rowOf.get(one) === undefined) };
}

function compareHost(row: HostVerdict, seen: readonly Seen[]): ComparedHost {
  const configured = { verdict: row.verdict, why: row.why };
  const telling = seen.filter(({ bearing, showing }) => bearing.kind === 'evidence' && tells(showing));
  const [worst] = telling.map(({ showing }) => showing).toSorted((a, b) => weight(b) - weight(a));
  const about = { host: row.host, configured, seen };
  if (worst === undefined) return { ...about, standing: 'no evidence', ...configured };
  const standing = standingOf(row.verdict, worst);
  const follows =
    standing === 'agrees' && worst.isHalfWay ? configured : { verdict: worst.verdict, why: worst.why };
  return { ...about, standing, ...follows };
}

function tells({ verdict, isHalfWay }: Showing): boolean {
  return verdict !== 'unknown' || isHalfWay;
}

/** Instances may see different things; one that is not private is enough. */
function weight({ verdict, isHalfWay }: Showing): number {
  return isHalfWay ? 1 : order.indexOf(verdict) + 2;
}

const order: readonly Verdict[] = ['private', 'unknown', 'elsewhere', 'nxdomain', 'broken', 'public'];

function standingOf(configured: Verdict, { verdict, isHalfWay }: Showing): Standing {
  if (configured === 'unknown' || configured === 'elsewhere') return isHalfWay ? 'no evidence' : 'settles';
  // A private address is what both a private and a broken endpoint have.
  const isSame = isHalfWay ? configured === 'private' || configured === 'broken' : configured === verdict;
  return isSame ? 'agrees' : 'disagrees';
}

/** Agents ask for their own version's host, where the diagnosis asked for a typical one. */
function rowFor(host: string, rows: readonly HostVerdict[]): HostVerdict | undefined {
  const name = withoutVersion(normalizeHost(host));
  const exact = rows.find((row) => row.host === name || withoutVersion(row.asked) === name);
  if (exact !== undefined) return exact;
  const match = findServiceForHost(host);
  return match?.certainty === 'listed' ? rows.find((row) => row.host === match.row) : undefined;
}

function withoutVersion(host: string): string {
  return host.replace(/^\d{1,3}-\d{1,3}-\d{1,3}-app\.agent\./, '<version>-app.agent.');
}
