import { t } from '@vscode/l10n';
import type { Reading } from '../../network/reading';
import type { Zone } from '../../network/zone';
import type { RowText } from '../row-text';

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
