import type { SecurityPeer } from './vpc';

/** As a person would name it in a sentence. */
export function nameOfPeer(peer: SecurityPeer): string {
  return peer.kind === 'cidr' ? peer.cidr : peer.id;
}
