import type { Mode } from '../../network/account-changes';
import type { At } from '../../network/account-reading';
import { isProblem } from '../../problem';
import type { Connection } from '../connection';

/**
 * Sends a call that EC2 can rehearse. EC2 answers a rehearsal that would succeed with the error `DryRunOperation`.
 * An emulator is not asked: emulators are known to carry out a call in spite of `DryRun`, and a rehearsal that changes
 * something is worse than none.
 */
export async function makeOrRehearse<T>(
  aws: Connection,
  mode: Mode,
  at: At,
  send: (DryRun: boolean) => Promise<T>,
): Promise<T | undefined> {
  at.signal.throwIfAborted();
  if (mode === 'make') return send(false);
  if (aws.emulator !== undefined) return undefined;
  try {
    await send(true);
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== 'DryRunOperation') throw error;
  }
  return undefined;
}
