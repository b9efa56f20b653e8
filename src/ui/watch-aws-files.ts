import { watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/** A file or a folder, which need not be there. */
export type WatchFolder = (folder: string, changed: (fileName: string | null) => void) => { close(): void };

/** Milliseconds: a login writes several files. */
const settleTime = 500;

/**
 * Calls once for what changes within a moment in some files and in folders of files. Folders are watched, since files
 * are replaced as a whole. After each change all are watched anew: a folder may have been made, or made again.
 */
export function watchAwsFiles(
  places: { readonly files: readonly string[]; readonly folders: readonly string[] },
  changed: () => void,
  watchFolder: WatchFolder = watchWithNode,
): { dispose(): void } {
  const wanted = new Map<string, Set<string> | 'every file'>();
  for (const file of places.files) {
    const names = wanted.get(dirname(file)) ?? new Set<string>();
    if (names !== 'every file') wanted.set(dirname(file), names.add(basename(file)));
  }
  for (const folder of places.folders) wanted.set(folder, 'every file');

  let open: readonly { close(): void }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      watchAll();
      changed();
    }, settleTime);
  };
  const watchOne = ([folder, names]: [string, Set<string> | 'every file']) => {
    const concerns = (name: string | null) => name === null || names === 'every file' || names.has(name);
    try {
      const watcher = watchFolder(folder, (name) => {
        if (concerns(name)) tell();
      });
      return [watcher];
    } catch {
      // Not there yet.
      return [];
    }
  };
  const close = () => {
    for (const watcher of open) watcher.close();
  };
  const watchAll = () => {
    close();
    open = [...wanted].flatMap(watchOne);
  };
  watchAll();
  return {
    dispose: () => {
      clearTimeout(timer);
      close();
    },
  };
}

function watchWithNode(folder: string, changed: (fileName: string | null) => void): { close(): void } {
  // Not a reason to stay alive.
  const watcher = watch(folder, { persistent: false }, (_, name) => {
    changed(name);
  });
  // A folder that is deleted while it is watched.
  watcher.on('error', () => {
    changed(null);
  });
  return watcher;
}
