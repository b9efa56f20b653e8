import { createRequire } from 'node:module';
import { l10n } from 'vscode';
import type * as work from '../work';

export type WorkBundle = typeof work;

let loaded: WorkBundle | undefined;

/** Planning, diagnosis, reports and changes: a file of its own, read at first use. */
export function loadWork(): WorkBundle {
  if (loaded === undefined) {
    // A sibling of dist/extension.js, out of the bundler's sight.
    loaded = createRequire(__filename)('./work.js') as WorkBundle;
    if (l10n.bundle !== undefined) loaded.configureTexts({ contents: l10n.bundle });
  }
  return loaded;
}
