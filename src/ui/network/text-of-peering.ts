import { t } from '@vscode/l10n';
import type { PeeringSide, PeeringState } from '../../network/peering';
import type { RowIcon, RowText } from '../row-text';
import type { PeeringRow } from './network-row';
import { findVpc } from './find-vpc';
import type { ProfileState } from './snapshot/profile-state';

export function textOfPeering({ peering, vpc, state }: PeeringRow, others: readonly ProfileState[]): RowText {
  const { requester, accepter } = peering;
  const other = requester.vpcId === vpc.id ? accepter : requester;
  const name = findVpc([state, ...others], other.vpcId)?.name;
  return {
    label: t('Peering with {0}', name ?? other.vpcId),
    description: [stateWords[peering.state](), ...whereOf(other, vpc)].join(' · '),
    tooltip: [
      [peering.name, peering.id].filter(Boolean).join(' · '),
      stateWords[peering.state](),
      ...(peering.message === undefined ? [] : [peering.message]),
      [name, other.vpcId].filter(Boolean).join(' · '),
      t('account {0}, {1}', other.accountId, other.region),
      ...(other.cidrs ?? []),
    ].join('\n'),
    icon: icons[peering.state],
    folding: 'leaf',
  };
}

/** Only what differs from the VPC above it. */
function whereOf(other: PeeringSide, { region, ownerId }: PeeringRow['vpc']): readonly string[] {
  return [
    ...(other.region === region ? [] : [other.region]),
    ...(other.accountId === ownerId ? [] : [t('account {0}', other.accountId)]),
  ];
}

const icons: { readonly [K in PeeringState]: RowIcon } = {
  'initiating request': { name: 'clock' },
  'pending acceptance': { name: 'clock' },
  provisioning: { name: 'sync' },
  active: { name: 'arrow-both', tone: 'good' },
  rejected: { name: 'error', tone: 'bad' },
  failed: { name: 'error', tone: 'bad' },
  expired: { name: 'error', tone: 'bad' },
  deleting: { name: 'trash' },
  deleted: { name: 'trash', tone: 'unknown' },
  unknown: { name: 'question', tone: 'unknown' },
};

const stateWords: { readonly [K in PeeringState]: () => string } = {
  'initiating request': () => t('being requested'),
  'pending acceptance': () => t('pending acceptance'),
  provisioning: () => t('being set up'),
  active: () => t('active'),
  rejected: () => t('rejected'),
  failed: () => t('failed'),
  expired: () => t('expired'),
  deleting: () => t('deleting'),
  deleted: () => t('deleted'),
  unknown: () => t('state unknown'),
};
