import type { SecurityPeer, SecurityRule } from '../network/vpc';

/** TCP 443 from or to a peer. */
export function httpsRule(peer: SecurityPeer): SecurityRule {
  return { protocol: 'tcp', ports: { from: 443, to: 443 }, peer };
}
