import { t } from '@vscode/l10n';
import { assertNever } from '../../assert-never';
import type { RowText } from '../row-text';
import { facetsOfRow } from './facets-of-row';
import type { NetworkRow } from './network-row';
import { textOfEndpoint } from './text-of-endpoint';
import { textOfMissingService, textOfMissingServices } from './text-of-missing-services';
import { textOfPeering } from './text-of-peering';
import { textOfProfile } from './text-of-profile';
import { textOfRegion } from './text-of-region';
import { textOfVpc } from './text-of-vpc';
import { textOfAssociation, textOfAuthorization, textOfRecord, textOfZone } from './text-of-zone';
import type { ProfileState } from './snapshot/profile-state';
import type { VpcVerdicts } from './vpc-verdicts';

/** @param others what the other chosen profiles know: some rows speak of VPCs of their accounts */
export function textOfRow(
  row: NetworkRow,
  verdicts: VpcVerdicts = () => [],
  others: readonly ProfileState[] = [],
): RowText {
  return { ...bare(row, verdicts, others), facets: facetsOfRow(row) };
}

function bare(row: NetworkRow, verdicts: VpcVerdicts, others: readonly ProfileState[]): RowText {
  switch (row.kind) {
    case 'profile':
      return textOfProfile(row.state);
    case 'region':
      return textOfRegion(row);
    case 'VPC':
      return textOfVpc(row, verdicts(row));
    case 'endpoint':
      return textOfEndpoint(row.endpoint);
    case 'missing services':
      return textOfMissingServices(row);
    case 'missing service':
      return textOfMissingService(row);
    case 'private hosted zones':
      return { label: t('Private hosted zones'), icon: { name: 'globe' }, folding: 'folded' };
    case 'zone':
      return textOfZone(row.zone);
    case 'record':
      return textOfRecord(row.record);
    case 'association':
      return textOfAssociation(row, others);
    case 'authorization':
      return textOfAuthorization(row, others);
    case 'peering':
      return textOfPeering(row, others);
    case 'other regions':
      return {
        label: row.regions.length === 1 ? t('1 more region') : t('{0} more regions', row.regions.length),
        description: t('not read'),
        tooltip: row.regions.join('\n'),
        icon: { name: 'ellipsis' },
        folding: 'leaf',
        command: 'privatelink.regions.showAll',
      };
    case 'failure':
      return {
        label: row.problem.sentence,
        description: row.problem.remedy,
        tooltip: `${row.problem.sentence}\n${row.problem.remedy}`,
        icon: { name: 'warning', tone: 'warning' },
        folding: 'leaf',
        command: 'privatelink.problem.solve',
      };
    case 'loading':
      return { label: row.what, icon: { name: 'loading~spin' }, folding: 'leaf' };
    case 'nothing':
      return { label: row.sentence, icon: { name: 'blank' }, folding: 'leaf' };
    default:
      return assertNever(row);
  }
}
