import { createSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox/sandbox';
import { NetworkHolder } from '../../../src/ui/network/network-holder';

export interface HeldSandbox {
  readonly sandbox: Sandbox;
  readonly holder: NetworkHolder;
  /** How often the state was replaced. */
  changes: number;
}

/** A holder on the sandbox, whose clock stands still. */
export function holdSandbox(profile = 'sandbox', options: Partial<SandboxOptions> = {}): HeldSandbox {
  const sandbox = createSandbox({ now: () => 0, ...options });
  const held: HeldSandbox = {
    sandbox,
    changes: 0,
    holder: new NetworkHolder(profile, {
      open: () => Promise.resolve().then(() => sandbox.account(profile)),
      wishes: () => Promise.resolve({ added: [] }),
      changed: () => {
        held.changes += 1;
      },
    }),
  };
  return held;
}

export const neverAborted = new AbortController().signal;
