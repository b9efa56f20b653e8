import { coverageOf } from '../../catalogue/coverage';
import { type Intake, intakes } from '../../catalogue/intakes';
import { findSite, hasPrivateLink } from '../../catalogue/sites';
import { findServiceForHost } from '../../catalogue/host';
import type { Diagnosis, HostVerdict, Verdict } from '../../diagnose/diagnosis';
import { ofWholeVpcs } from '../../diagnose/of-whole-vpcs';

export type Cell = Verdict | 'no service';

export interface CoverageColumn {
  readonly vpcId: string;
  readonly name: string;
  readonly site: string;
}

export interface CoverageRow {
  readonly product: string;
  /** One per column. */
  readonly cells: readonly Cell[];
}

/** Products against VPCs. */
export interface CoverageMatrix {
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow[];
}

/** Each diagnosis of a whole VPC is a column; a product's cell is the verdict of the host that it sends to. */
export function coverageMatrix(made: readonly Diagnosis[]): CoverageMatrix {
  const diagnoses = ofWholeVpcs(made);
  const columns = diagnoses.map(({ vpcId, vpcName, site }) => ({ vpcId, name: vpcName ?? vpcId, site }));
  const rows = intakes
    // The same product over another transport.
    .filter(({ id, prefix }) => prefix !== undefined && !id.startsWith('logs-tcp'))
    .map((intake) => ({
      product: intake.product,
      cells: diagnoses.map((diagnosis) => cellOf(intake, diagnosis)),
    }));
  return { columns, rows };
}

function cellOf(intake: Intake, diagnosis: Diagnosis): Cell {
  const site = findSite(diagnosis.site);
  const coverage = site === undefined ? undefined : coverageOf(intake, site);
  if (site === undefined || !hasPrivateLink(site) || coverage === undefined) return 'no service';
  if (coverage.kind === 'not-covered') return 'no service';
  return hostFor(coverage.host, diagnosis)?.verdict ?? 'unknown';
}

/** The host itself, else the wildcard of the service that answers it. */
function hostFor(host: string, { hosts }: Diagnosis): HostVerdict | undefined {
  const exact = hosts.find((verdict) => verdict.host === host || verdict.asked === host);
  if (exact !== undefined) return exact;
  const service = findServiceForHost(host)?.service.name;
  return hosts.find((verdict) => verdict.host.startsWith('*.') && verdict.service.name === service);
}
