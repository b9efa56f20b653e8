import { t } from '@vscode/l10n';
import { privateLinkSites } from '../../catalogue/sites';
import type { RowText } from '../row-text';
import type { RegionRow } from './network-row';
import { whyOutOfReach } from './snapshot/region-out-of-reach';

export function textOfRegion({ state, region }: RegionRow): RowText {
  const part = state.inRegion[region];
  const sites = privateLinkSites.filter((site) => site.awsRegion === region).map((site) => site.name);
  return {
    label: region,
    description: [
      whyNot(state, region) ?? vpcCount(part?.value),
      ...sites,
      part?.isLoading === true ? t('reading') : undefined,
    ]
      .filter(Boolean)
      .join(' · '),
    ...(sites.length === 0
      ? {}
      : { tooltip: t('{0}: the services of {1} are in this region.', region, sites.join(', ')) }),
    icon: part?.isLoading === true ? { name: 'loading~spin' } : { name: 'location' },
    folding: hasVpcs(part?.value) && whyNot(state, region) === undefined ? 'unfolded' : 'folded',
  };
}

/** A region that cannot be looked at is nothing to worry about; its row below has the reason. */
function whyNot(state: RegionRow['state'], region: string): string | undefined {
  switch (whyOutOfReach(state, region)) {
    case 'not enabled':
      return t('not enabled');
    case 'denied':
      return t('denied by policy');
    case undefined:
      return undefined;
  }
}

type RegionValue = RegionRow['state']['inRegion'][string]['value'];

function vpcCount(region: RegionValue): string | undefined {
  if (region === undefined) return undefined;
  if (region.vpcs.kind === 'unread') return t('not readable');
  const { length } = region.vpcs.value;
  return length === 1 ? t('1 VPC') : t('{0} VPCs', length);
}

/** A region that has nothing stays folded, so that the eye falls on those that have. */
function hasVpcs(region: RegionValue): boolean {
  return region?.vpcs.kind === 'unread' || (region?.vpcs.value.length ?? 0) > 0;
}
