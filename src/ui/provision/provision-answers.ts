import type { SameRegionRequest, SecurityGroupChoice } from '../../plan/request';
import { findSite, hasPrivateLink } from '../../catalogue/sites';

/** What has been answered so far. Nothing is taken away when a person goes back. */
export interface ProvisionAnswers {
  readonly profile?: string;
  readonly site?: string;
  readonly vpcId?: string;
  /** Full service names. */
  readonly services?: readonly string[];
  readonly subnetIds?: readonly string[];
  readonly securityGroup?: SecurityGroupChoice;
}

/** Same-region endpoints live where the site's services live, so the site decides the region. */
export function regionOf({ site: name }: ProvisionAnswers): string | undefined {
  const site = name === undefined ? undefined : findSite(name);
  return site !== undefined && hasPrivateLink(site) ? site.awsRegion : undefined;
}

export function requestOf(answers: ProvisionAnswers): SameRegionRequest | undefined {
  const { profile, site, vpcId, services, subnetIds, securityGroup } = answers;
  const region = regionOf(answers);
  if (profile === undefined || site === undefined || region === undefined || vpcId === undefined)
    return undefined;
  if (services === undefined || subnetIds === undefined || securityGroup === undefined) return undefined;
  return { way: 'same region', profile, site, region, vpcId, services, subnetIds, securityGroup };
}
