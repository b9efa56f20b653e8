import type { Endpoint } from '../network/endpoint';
import type { Facts } from './facts';
import type { Path } from './path/path';

/** A VPC with endpoints that are concerned, and the paths to them. */
export interface VpcAtEnd {
  readonly vpcId: string;
  readonly region: string;
  readonly ownerId: string;
  readonly endpoints: readonly Endpoint[];
  readonly paths: ReadonlyMap<string, Path>;
}

/** The diagnosed VPC may be among them. */
export function vpcsAtEnd({ concerned, paths }: Facts): readonly VpcAtEnd[] {
  const groups = Map.groupBy(concerned, ({ vpcId }) => vpcId);
  return [...groups].flatMap(([vpcId, endpoints]) => {
    const [first] = endpoints;
    if (first === undefined) return [];
    const { region, ownerId } = first;
    const own = endpoints.flatMap(({ id }): [string, Path][] => {
      const path = paths.get(id);
      return path === undefined ? [] : [[id, path]];
    });
    return [{ vpcId, region, ownerId, endpoints, paths: new Map(own) }];
  });
}
