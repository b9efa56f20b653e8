import { CancellationError, type CancellationToken } from 'vscode';
import { isProblem } from '../problem';

/** Below the window everything is cancelled by a signal; a signal that is never used again holds nothing alive. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    controller.abort(new CancellationError());
  };
  if (token.isCancellationRequested) abort();
  else token.onCancellationRequested(abort);
  return controller.signal;
}

/** However it was said: the person changed their mind, or newer work made this superfluous. */
export function isCancellation(error: unknown): boolean {
  if (error instanceof CancellationError) return true;
  if (isProblem(error)) return error.facts.code === 'cancelled';
  return error instanceof Error && error.name === 'AbortError';
}
