import type { PeeringState } from '../network/peering';
import type { PeeringOfWorld } from './world-paths';

/** https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html#vpc-peering-lifecycle */
export function stateOfPeering({ state, later = [] }: PeeringOfWorld, now: number): PeeringState {
  return later.findLast(({ at }) => at <= now)?.state ?? state;
}
