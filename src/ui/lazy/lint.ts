import { createRequire } from 'node:module';
import { l10n } from 'vscode';
import type * as lint from '../../lint/entry';

export type Lint = typeof lint;

let loaded: Lint | undefined;

/** The rules and the YAML parser: a file of its own, read at first use. */
export function loadLint(): Lint {
  if (loaded === undefined) {
    // A sibling of dist/extension.js, out of the bundler's sight.
    loaded = createRequire(__filename)('./lint.js') as Lint;
    if (l10n.bundle !== undefined) loaded.configureTexts({ contents: l10n.bundle });
  }
  return loaded;
}
