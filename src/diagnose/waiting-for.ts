import type { Facts } from './facts';
import { type Gap, gapKey } from './gap';

/** The hosts whose verdict a gap leaves open. */
export function waitingFor(gap: Gap, { hosts, named }: Facts): readonly string[] {
  const key = gapKey(gap);
  return [...hosts, ...named]
    .filter((host) => host.gaps.some((other) => gapKey(other) === key))
    .map(({ intake }) => intake.host);
}
