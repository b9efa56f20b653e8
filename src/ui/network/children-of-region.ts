import { t } from '@vscode/l10n';
import type { Vpc } from '../../network/vpc';
import { failureBeside } from './failure-beside';
import type { NetworkRow, RegionRow } from './network-row';
import { failureRow, loadingRow, nothingRow, rowsOrFailure } from './row-instead';

export function childrenOfRegion(row: RegionRow): readonly NetworkRow[] {
  const { value, newest } = row.state.inRegion[row.region] ?? {};
  if (value === undefined) return [loadingRow(row, t('Reading {0}', row.region))];
  const { vpcs, subnets, endpoints, peerings } = value;
  if (vpcs.kind === 'unread') return [failureRow(row, vpcs.problem)];
  const others = [endpoints, subnets, peerings].flatMap((reading) =>
    reading.kind === 'unread' ? [failureRow(row, reading.problem)] : [],
  );
  return [
    ...failureBeside(row, vpcs, newest?.vpcs),
    ...failureBeside(row, endpoints, newest?.endpoints),
    ...failureBeside(row, subnets, newest?.subnets),
    ...failureBeside(row, peerings, newest?.peerings),
    ...others,
    ...rowsOrFailure(row, vpcs, (all) =>
      all.length === 0
        ? [nothingRow(row, t('No VPCs in {0}.', row.region))]
        : [...all].sort(byNameThenId).map((vpc) => ({
            kind: 'VPC',
            key: `${row.key}/${vpc.id}`,
            state: row.state,
            vpc,
          })),
    ),
  ];
}

/** VPCs with a name first, as the person knows them by it. */
function byNameThenId(a: Vpc, b: Vpc): number {
  if ((a.name === undefined) !== (b.name === undefined)) return a.name === undefined ? 1 : -1;
  return (a.name ?? '').localeCompare(b.name ?? '') || a.id.localeCompare(b.id);
}
