import { type Disposable, commands } from 'vscode';
import type { FailureBoundary } from './failure';
import { loadDesks } from './lazy/desks';
import { deskCommandIds } from './manifest';
import type { Parts } from './parts';

/** Every command but those of the editing help, each inside the boundary for failure. */
export function registerCommands(parts: () => Parts, failures: FailureBoundary): Disposable[] {
  return deskCommandIds.map((id) =>
    commands.registerCommand(id, (argument: unknown) =>
      failures.run(() => loadDesks().implementations[id](parts(), argument)),
    ),
  );
}
