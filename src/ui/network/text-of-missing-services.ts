import { t } from '@vscode/l10n';
import type { RowText } from '../row-text';
import type { MissingServiceRow, MissingServicesRow } from './network-row';

export function textOfMissingServices({ services, site }: MissingServicesRow): RowText {
  return {
    label: t('{0} of {1} services have no endpoint', services.length, site.services.length),
    description: site.name,
    icon: { name: 'circle-slash', tone: 'unknown' },
    folding: 'folded',
  };
}

export function textOfMissingService({ service }: MissingServiceRow): RowText {
  return {
    label: service.title,
    description: t('no endpoint · {0}', service.privateDnsName),
    tooltip: [service.title, service.name, ...service.hosts].join('\n'),
    icon: { name: 'circle-outline', tone: 'unknown' },
    folding: 'leaf',
  };
}
