import { t } from '@vscode/l10n';
import { assertNever } from '../../assert-never';
import type { VpcReference, ZoneRecord } from '../../network/zone';
import type { RowText } from '../row-text';
import { facetsOfRow } from './facets-of-row';
import type { NetworkRow } from './network-row';
import { textOfEndpoint } from './text-of-endpoint';
import { textOfProfile } from './text-of-profile';
import { textOfRegion } from './text-of-region';
import { textOfVpc } from './text-of-vpc';
import { textOfZone } from './text-of-zone';

export function textOfRow(row: NetworkRow): RowText {
  return { ...bare(row), facets: facetsOfRow(row) };
}

function bare(row: NetworkRow): RowText {
  switch (row.kind) {
    case 'profile':
      return textOfProfile(row.state);
    case 'region':
      return textOfRegion(row);
    case 'VPC':
      return textOfVpc(row);
    case 'endpoint':
      return textOfEndpoint(row.endpoint);
    case 'missing services':
      return {
        label: t('{0} of {1} services have no endpoint', row.services.length, row.site.services.length),
        description: row.site.name,
        icon: { name: 'circle-slash', tone: 'unknown' },
        folding: 'folded',
      };
    case 'missing service':
      return {
        label: row.service.title,
        description: t('no endpoint · {0}', row.service.privateDnsName),
        tooltip: [row.service.title, row.service.name, ...row.service.hosts].join('\n'),
        icon: { name: 'circle-outline', tone: 'unknown' },
        folding: 'leaf',
      };
    case 'private hosted zones':
      return { label: t('Private hosted zones'), icon: { name: 'globe' }, folding: 'folded' };
    case 'zone':
      return textOfZone(row.zone);
    case 'record':
      return textOfRecord(row.record);
    case 'association':
      return textOfAssociation(row.vpc);
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

function textOfAssociation({ vpcId, region, ownerId }: VpcReference): RowText {
  return {
    label: vpcId,
    description: [region, t('associated VPC'), ...(ownerId === undefined ? [] : [ownerId])].join(' · '),
    icon: { name: 'link' },
    folding: 'leaf',
  };
}

function textOfRecord({ name, type, target }: ZoneRecord): RowText {
  const value = target.kind === 'alias' ? t('alias of {0}', target.alias.name) : target.values.join(', ');
  return {
    label: name,
    description: `${type} · ${value}`,
    icon: { name: 'symbol-reference' },
    folding: 'leaf',
  };
}
