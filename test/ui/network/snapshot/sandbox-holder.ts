import type { Account } from '../../../../src/network/account';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../../../src/sandbox/sandbox';
import { FoundRegions } from '../../../../src/ui/network/snapshot/found-regions';
import { type HolderSource, NetworkHolder } from '../../../../src/ui/network/snapshot/network-holder';

export interface HeldSandbox {
  readonly sandbox: Sandbox;
  readonly holder: NetworkHolder;
  /** How often the state was replaced. */
  changes: number;
  onChange: () => void;
  /** Of the holder, in milliseconds. */
  now: number;
}

/** A holder on the sandbox, with clocks that stand still. */
export function holdSandbox(profile = 'sandbox', options: Partial<SandboxOptions> = {}): HeldSandbox {
  const sandbox = createSandbox({ now: () => 0, ...options });
  let account: Account | undefined;
  const held: HeldSandbox = {
    sandbox,
    changes: 0,
    onChange: () => undefined,
    now: 0,
    holder: new NetworkHolder(profile, {
      ...quietSource,
      open: () => Promise.resolve().then(() => (account ??= sandbox.account(profile))),
      changed: () => {
        held.changes += 1;
        held.onChange();
      },
      now: () => held.now,
    }),
  };
  return held;
}

export const neverAborted = new AbortController().signal;

/** Without wishes, and with nothing to remember. */
export const quietSource: Omit<HolderSource, 'open'> = {
  wishes: () => Promise.resolve({ added: [] }),
  found: new FoundRegions({ get: () => undefined, update: () => Promise.resolve() }),
  changed: () => undefined,
  now: () => 0,
};
