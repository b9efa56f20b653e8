import type { Account } from '../../src/network/account';
import { FoundRegions } from '../../src/ui/network/snapshot/found-regions';
import { NetworkHolder } from '../../src/ui/network/snapshot/network-holder';

export interface Held {
  readonly profile: string;
  readonly open: () => Promise<Account>;
  /** Regions that are read beside those of the sites. */
  readonly regions: readonly string[];
  readonly changed?: () => void;
}

/** A holder as a window has it, with a memory and a clock. */
export function hold({ profile, open, regions, changed = () => {} }: Held): NetworkHolder {
  const memory = new Map<string, unknown>();
  const remember = (key: string, value: unknown) => Promise.resolve(void memory.set(key, value));
  return new NetworkHolder(profile, {
    open,
    wishes: () => Promise.resolve({ added: regions }),
    found: new FoundRegions({ get: (key) => memory.get(key), update: remember }),
    changed,
    now: () => Date.now(),
  });
}
