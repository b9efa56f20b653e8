import { createRequire } from 'node:module';
import type { config } from '@vscode/l10n';
import { l10n } from 'vscode';

/** Each file of the extension carries its own copy of the texts' reader. */
interface Bundle {
  readonly configureTexts: typeof config;
}

/** A sibling of dist/extension.js, out of the bundler's sight, which is read when somebody calls for it. */
export function atFirstUse(file: `./${string}.js`): () => Bundle {
  let loaded: Bundle | undefined;
  return () => {
    if (loaded === undefined) {
      loaded = createRequire(__filename)(file) as Bundle;
      if (l10n.bundle !== undefined) loaded.configureTexts({ contents: l10n.bundle });
    }
    return loaded;
  };
}
