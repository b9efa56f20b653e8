import { type PrivateLinkSite, findSite, hasPrivateLink } from '../../catalogue/sites';
import type { AwsService, PlanRequest, SecurityGroupChoice, VpcOfProfile } from '../../plan/request';
import type { Recommendation } from '../../plan/recommend';

/** What has been answered so far. Nothing is taken away when a person goes back. */
export interface ProvisionAnswers {
  readonly profile?: string;
  readonly site?: string;
  /** With Agents in it. */
  readonly vpc?: Omit<VpcOfProfile, 'profile'>;
  readonly way?: Recommendation['way'];
  /** With the endpoints in it, for the way over peering. */
  readonly hub?: VpcOfProfile;
  /** Full service names. */
  readonly services?: readonly string[];
  /** Of AWS itself, for functions. */
  readonly awsServices?: readonly AwsService[];
  readonly subnetIds?: readonly string[];
  readonly securityGroup?: SecurityGroupChoice;
}

export function siteOf({ site: name }: ProvisionAnswers): PrivateLinkSite | undefined {
  const site = name === undefined ? undefined : findSite(name);
  return site !== undefined && hasPrivateLink(site) ? site : undefined;
}

/** The VPC that is to be connected. */
export function agentsOf({ profile, vpc }: ProvisionAnswers): VpcOfProfile | undefined {
  return profile === undefined || vpc === undefined ? undefined : { profile, ...vpc };
}

/** The VPC that gets the endpoints: its subnets and security groups are asked about. */
export function homeOf(answers: ProvisionAnswers): VpcOfProfile | undefined {
  return answers.way === 'peering' ? answers.hub : agentsOf(answers);
}

export function requestOf(answers: ProvisionAnswers): PlanRequest | undefined {
  const { site, way, services, awsServices = [], subnetIds, securityGroup } = answers;
  const home = homeOf(answers);
  const agents = agentsOf(answers);
  if (home === undefined || agents === undefined || site === undefined || way === undefined) return undefined;
  if (services === undefined || subnetIds === undefined || securityGroup === undefined) return undefined;
  const common = { ...home, site, services, subnetIds, securityGroup };
  if (way === 'peering') return { way, ...common, agents: [agents] };
  return { way, ...common, ...(awsServices.length === 0 ? {} : { awsServices }) };
}
