import type { Diagnosis } from './diagnosis';
import type { PathGap } from './path/path-gap';

export type NotLookedInto = Extract<PathGap, { readonly kind: 'VPC not looked into' }>;

/** VPCs through which packets go and of which nothing was read; of another account where an owner is named. */
export function vpcsToLookInto({ paths }: Pick<Diagnosis, 'paths'>): readonly NotLookedInto[] {
  const gaps = paths.flatMap(({ hops }) => hops.flatMap((hop) => hop.gaps));
  const unread = gaps.filter((gap): gap is NotLookedInto => gap.kind === 'VPC not looked into');
  return [...new Map(unread.map((gap) => [gap.vpcId, gap])).values()];
}
