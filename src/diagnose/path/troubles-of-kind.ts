import type { Hop, HopOf } from './hop';
import { mergeHops } from './merge-hops';
import type { Path } from './path';

/** What does not pass, of all paths together; hops that differ only in the traffic they are met by are one. */
export function troublesOfKind<K extends Hop['kind']>(
  kind: K,
  paths: ReadonlyMap<string, Path>,
): readonly HopOf<K>[] {
  const isOfKind = (hop: Hop): hop is Extract<Hop, { readonly kind: K }> & HopOf<K> => hop.kind === kind;
  const isTrouble = (hop: Hop): boolean => hop.kind === kind && hop.outcome !== 'pass';
  return mergeHops([...paths.values()].flatMap(({ hops }) => hops.filter(isTrouble))).filter(isOfKind);
}
