import { t } from '@vscode/l10n';
import { findService } from '../../catalogue/sites';
import { findSuperseded } from '../../catalogue/superseded';
import type { Endpoint, EndpointState } from '../../network/endpoint';
import type { RowIcon, RowText } from '../row-text';
import { endpointTitle } from './endpoint-title';

export function textOfEndpoint(endpoint: Endpoint): RowText {
  const superseded = findSuperseded(endpoint.serviceName);
  const privateDns = endpoint.privateDnsEnabled ? t('private DNS on') : t('private DNS off');
  const states = [
    stateWords[endpoint.state](),
    privateDns,
    ...(superseded === undefined ? [] : [t('superseded')]),
    ...(endpoint.serviceRegion === endpoint.region ? [] : [t('service in {0}', endpoint.serviceRegion)]),
  ];
  return {
    label: endpointTitle(endpoint),
    description: states.join(' · '),
    tooltip: [
      [endpoint.name, endpoint.id].filter(Boolean).join(' · '),
      ...states,
      ...(endpoint.failure === undefined ? [] : [endpoint.failure]),
      ...(superseded === undefined
        ? []
        : [t('Datadog has replaced this service by {0}: it may still work.', superseded.replacedBy)]),
      endpoint.serviceName,
      findService(endpoint.serviceName)?.site.name,
      ...endpoint.dnsEntries.map((entry) => entry.name),
    ]
      .filter(Boolean)
      .join('\n'),
    icon: iconOf(endpoint, superseded === undefined ? 'current' : 'superseded'),
    folding: 'leaf',
  };
}

function iconOf({ state, privateDnsEnabled }: Endpoint, age: 'current' | 'superseded'): RowIcon {
  const icon = icons[state];
  if (state !== 'available') return icon;
  if (age === 'superseded') return { name: 'history', tone: 'warning' };
  return privateDnsEnabled ? icon : { name: 'pass', tone: 'unknown' };
}

const icons: { readonly [K in EndpointState]: RowIcon } = {
  'pending acceptance': { name: 'clock' },
  pending: { name: 'sync' },
  available: { name: 'pass-filled', tone: 'good' },
  deleting: { name: 'trash' },
  deleted: { name: 'trash', tone: 'unknown' },
  rejected: { name: 'error', tone: 'bad' },
  failed: { name: 'error', tone: 'bad' },
  expired: { name: 'error', tone: 'bad' },
  partial: { name: 'warning', tone: 'warning' },
};

const stateWords: { readonly [K in EndpointState]: () => string } = {
  'pending acceptance': () => t('pending acceptance'),
  pending: () => t('pending'),
  available: () => t('available'),
  deleting: () => t('deleting'),
  deleted: () => t('deleted'),
  rejected: () => t('rejected'),
  failed: () => t('failed'),
  expired: () => t('expired'),
  partial: () => t('partly available'),
};
