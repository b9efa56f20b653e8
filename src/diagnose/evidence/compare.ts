import { t } from '@vscode/l10n';
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
  const all = sightings.flatMap(({ vantage, observations }) =>
    observations.map((observation) => {
      const row = rowFor(observation.host, diagnosis.hosts);
      const showing = showingOf(observation, cidrs, row?.interfaces);
      const bearing = bearingOf(observation, vantage, diagnosis.vpcId, cidrs);
      return { row, seen: { observation, showing, bearing } };
    }),
  );
  const ofRow = (row: HostVerdict | undefined): readonly Seen[] =>
    all.filter((one) => one.row === row).map(({ seen }) => seen);
  const hosts = diagnosis.hosts.flatMap((row) => {
    const seen = ofRow(row);
    return seen.length === 0 ? [] : [compareHost(row, seen)];
  });
  return { hosts, beside: ofRow(undefined) };
}

function compareHost(row: HostVerdict, seen: readonly Seen[]): ComparedHost {
  const configured = { verdict: row.verdict, why: row.why };
  const telling = seen.filter(({ bearing, showing }) => bearing.kind === 'evidence' && tells(showing));
  const [worst] = telling.map(({ showing }) => showing).toSorted((a, b) => weight(b) - weight(a));
  const about = { host: row.host, configured, seen };
  if (worst === undefined) return { ...about, standing: 'no evidence', ...configured };
  const standing = standingOf(row.verdict, worst);
  return { ...about, standing, ...(standing === 'disagrees' ? againstOf(row, worst) : withOf(row, worst)) };
}

function withOf({ verdict, why }: HostVerdict, showing: Showing): Pick<ComparedHost, 'verdict' | 'why'> {
  return isHalf(showing) ? { verdict, why } : { verdict: showing.verdict, why: showing.why };
}

/** Where it was seen to be private tells nothing of the subnets from which it is broken. */
function againstOf({ verdict, why }: HostVerdict, seen: Showing): Pick<ComparedHost, 'verdict' | 'why'> {
  if (verdict !== 'broken' || seen.verdict !== 'private') return { verdict: seen.verdict, why: seen.why };
  const both = t('{0} That was seen from one place. As configured: {1} Diagnose again.', seen.why, why);
  return { verdict: 'unknown', why: both };
}

function tells(showing: Showing): boolean {
  return showing.verdict !== 'unknown' || isHalf(showing);
}

function isHalf({ fits }: Showing): boolean {
  return fits.length > 0;
}

/**
 * Instances may see different things; one that is not private is enough. An address alone says least; one that may be a
 * proxy's speaks against an endpoint that another instance gets to.
 */
function weight({ verdict, fits }: Showing): number {
  if (fits.length === 0) return order.indexOf(verdict);
  return fits.includes('broken') ? -1 : 0.5;
}

const order: readonly Verdict[] = ['private', 'unknown', 'elsewhere', 'nxdomain', 'broken', 'public'];

function standingOf(configured: Verdict, showing: Showing): Standing {
  if (configured === 'unknown' || configured === 'elsewhere')
    return isHalf(showing) ? 'no evidence' : 'settles';
  return [...showing.fits, ...(isHalf(showing) ? [] : [showing.verdict])].includes(configured)
    ? 'agrees'
    : 'disagrees';
}

/** Agents ask for their own version's host, where the diagnosis asked for a typical one. */
function rowFor(host: string, rows: readonly HostVerdict[]): HostVerdict | undefined {
  const asked = normalizeHost(host);
  const name = withoutVersion(asked);
  const exact =
    rows.find((row) => row.asked === asked) ??
    rows.find((row) => row.host === name || withoutVersion(row.asked) === name);
  if (exact !== undefined) return exact;
  const match = findServiceForHost(host);
  return match?.certainty === 'listed' ? rows.find((row) => row.host === match.row) : undefined;
}

function withoutVersion(host: string): string {
  return host.replace(/^\d{1,3}-\d{1,3}-\d{1,3}-app\.agent\./, '<version>-app.agent.');
}
