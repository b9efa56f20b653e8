import { joinNetworks } from './join-networks';
import type { Network } from './network';

/** The same networks, as another profile among them sees them; undefined where it is not among them. */
export function findSeenBy(profile: string, network: Network): Network | undefined {
  if (profile === network.profile) return network;
  const { parts = [] } = network;
  const own = parts.find((part) => part.profile === profile);
  return (
    own &&
    joinNetworks(
      own,
      parts.filter((part) => part !== own),
    )
  );
}
