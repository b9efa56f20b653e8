import { createRequire } from 'node:module';
import { l10n } from 'vscode';
import type * as aws from '../../aws/entry';

export type AwsBundle = typeof aws;

let loaded: AwsBundle | undefined;

/** The AWS SDK: a file of its own, read at first use. */
export function loadAws(): AwsBundle {
  if (loaded === undefined) {
    // A sibling of dist/extension.js, out of the bundler's sight.
    loaded = createRequire(__filename)('./aws.js') as AwsBundle;
    if (l10n.bundle !== undefined) loaded.configureTexts({ contents: l10n.bundle });
  }
  return loaded;
}
