import { t } from '@vscode/l10n';
import { isOfSite } from './is-of-site';
import type { PrivateLinkSite } from '../../catalogue/sites';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import type { Vpc } from '../../network/vpc';

export interface VpcChoice {
  readonly vpc: Vpc;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** Endpoints of the site in it. */
  readonly endpoints: number;
}

/** The VPCs of a snapshot by region, the site's own region first; in a region those with endpoints first. */
export function vpcChoices(
  network: Network,
  site: PrivateLinkSite,
): readonly (readonly [string, readonly VpcChoice[]])[] {
  return Object.values(network.inRegion)
    .flatMap((region): (readonly [string, readonly VpcChoice[]])[] => {
      const endpoints = readOr(region.endpoints, []).filter(isOfSite(site));
      const choices = readOr(region.vpcs, []).map((vpc) =>
        choiceOf(vpc, endpoints.filter(({ vpcId }) => vpcId === vpc.id).length),
      );
      return choices.length === 0 ? [] : [[region.region, choices.toSorted(byEndpoints)]];
    })
    .toSorted(([a], [b]) => rank(a, site) - rank(b, site) || a.localeCompare(b));
}

function choiceOf(vpc: Vpc, endpoints: number): VpcChoice {
  const { id, name, cidrs, isDefault } = vpc;
  return {
    vpc,
    label: name ?? id,
    description: [...(name === undefined ? [] : [id]), ...cidrs].join(' · '),
    detail: [
      ...(isDefault ? [t('default VPC')] : []),
      endpoints === 1 ? t('1 endpoint') : t('{0} endpoints', endpoints),
    ].join(' · '),
    endpoints,
  };
}

function byEndpoints(a: VpcChoice, b: VpcChoice): number {
  return b.endpoints - a.endpoints || a.label.localeCompare(b.label) || a.vpc.id.localeCompare(b.vpc.id);
}

function rank(region: string, { awsRegion }: PrivateLinkSite): number {
  return region === awsRegion ? 0 : 1;
}
