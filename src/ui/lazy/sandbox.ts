import { createRequire } from 'node:module';
import { l10n } from 'vscode';
import type * as sandbox from '../../sandbox/entry';

export type SandboxBundle = typeof sandbox;

let loaded: SandboxBundle | undefined;

/** The built-in accounts: a file of its own, read at first use. */
export function loadSandbox(): SandboxBundle {
  if (loaded === undefined) {
    // A sibling of dist/extension.js, out of the bundler's sight.
    loaded = createRequire(__filename)('./sandbox.js') as SandboxBundle;
    if (l10n.bundle !== undefined) loaded.configureTexts({ contents: l10n.bundle });
  }
  return loaded;
}
