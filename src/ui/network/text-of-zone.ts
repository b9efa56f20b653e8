import { t } from '@vscode/l10n';
import type { Reading } from '../../network/reading';
import type { VpcReference, Zone, ZoneRecord } from '../../network/zone';
import type { RowText } from '../row-text';
import { findVpc } from './find-vpc';
import type { AssociationRow, AuthorizationRow } from './network-row';
import type { ProfileState } from './snapshot/profile-state';

export function textOfZone(zone: Zone): RowText {
  const counts = [
    count(zone.records, (n) => (n === 1 ? t('1 record') : t('{0} records', n)), t('records unknown')),
    count(zone.associations, (n) => (n === 1 ? t('1 VPC') : t('{0} VPCs', n)), t('VPCs unknown')),
  ];
  return {
    label: zone.name,
    description: counts.join(' · '),
    tooltip: [
      `${zone.name} · ${zone.id}`,
      ...(zone.comment === undefined ? [] : [zone.comment]),
      ...counts,
    ].join('\n'),
    icon: { name: 'symbol-namespace' },
    folding: 'folded',
  };
}

function count(
  reading: Reading<readonly unknown[]>,
  words: (count: number) => string,
  unknown: string,
): string {
  return reading.kind === 'read' ? words(reading.value.length) : unknown;
}

export function textOfAssociation({ vpc, state }: AssociationRow, others: readonly ProfileState[]): RowText {
  return {
    ...textOfVpcReference(vpc, [state, ...others], t('associated VPC')),
    icon: { name: 'link' },
    folding: 'leaf',
  };
}

export function textOfAuthorization(
  { vpc, state, use }: AuthorizationRow,
  others: readonly ProfileState[],
): RowText {
  return {
    ...textOfVpcReference(vpc, [state, ...others], uses[use]()),
    icon: use === 'left over' ? { name: 'key', tone: 'warning' } : { name: 'key' },
    folding: 'leaf',
  };
}

const uses: { readonly [K in AuthorizationRow['use']]: () => string } = {
  open: () => t('may be associated'),
  'left over': () => t('authorization left over'),
  'not known': () => t('authorized, perhaps associated already'),
};

/** Route 53 does not tell whose VPC is associated; another profile that is chosen may know. */
function textOfVpcReference(
  { vpcId, region, ownerId }: VpcReference,
  [own, ...others]: readonly [ProfileState, ...ProfileState[]],
  role: string,
) {
  const here = findVpc([own], vpcId);
  const there = here === undefined ? findVpc(others, vpcId) : undefined;
  const name = (here ?? there)?.name;
  const owner = ownerId ?? there?.ownerId;
  const account = owner === undefined ? [] : [t('account {0}', owner)];
  return {
    label: name ?? vpcId,
    description: [role, ...(name === undefined ? [] : [vpcId]), region, ...account].join(' · '),
  };
}

export function textOfRecord({ name, type, target }: ZoneRecord): RowText {
  const value = target.kind === 'alias' ? t('alias of {0}', target.alias.name) : target.values.join(', ');
  return {
    label: name,
    description: `${type} · ${value}`,
    icon: { name: 'symbol-reference' },
    folding: 'leaf',
  };
}
