import type { World } from '../world';

/** Some of a world's network. */
export type Part = Partial<
  Pick<
    Required<World>,
    | 'vpcs'
    | 'subnets'
    | 'securityGroups'
    | 'endpoints'
    | 'zones'
    | 'resolverRules'
    | 'profileAssociations'
    | 'peerings'
    | 'routeTables'
    | 'networkAcls'
    | 'instances'
    | 'networkInterfaces'
  >
>;

export function join(parts: readonly Part[]): Required<Part> {
  return {
    vpcs: parts.flatMap((part) => part.vpcs ?? []),
    subnets: parts.flatMap((part) => part.subnets ?? []),
    securityGroups: parts.flatMap((part) => part.securityGroups ?? []),
    endpoints: parts.flatMap((part) => part.endpoints ?? []),
    zones: parts.flatMap((part) => part.zones ?? []),
    resolverRules: parts.flatMap((part) => part.resolverRules ?? []),
    profileAssociations: parts.flatMap((part) => part.profileAssociations ?? []),
    peerings: parts.flatMap((part) => part.peerings ?? []),
    routeTables: parts.flatMap((part) => part.routeTables ?? []),
    networkAcls: parts.flatMap((part) => part.networkAcls ?? []),
    instances: parts.flatMap((part) => part.instances ?? []),
    networkInterfaces: parts.flatMap((part) => part.networkInterfaces ?? []),
  };
}
