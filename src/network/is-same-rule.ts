import { nameOfPeer } from './name-of-peer';
import type { SecurityRule } from './vpc';

/** Whether both let the same through. AWS tells of a group that a rule names whose it is; whoever writes one need not. */
export function isSameRule(one: SecurityRule, other: SecurityRule): boolean {
  return (
    one.protocol === other.protocol &&
    one.ports?.from === other.ports?.from &&
    one.ports?.to === other.ports?.to &&
    one.peer.kind === other.peer.kind &&
    nameOfPeer(one.peer) === nameOfPeer(other.peer)
  );
}
