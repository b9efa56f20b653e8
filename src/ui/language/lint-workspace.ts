import {
  type Diagnostic,
  type Disposable,
  ProgressLocation,
  type Uri,
  commands,
  l10n,
  window,
  workspace,
} from 'vscode';
import { mayHoldAgentConfiguration } from '../../lint/candidate';
import { type Diagnostics, diagnosticOf } from './diagnostics';
import { lintOptionsFor } from './lint-settings';
import { loadLint } from '../lazy/lint';
import { rangesIn } from './positions';

const candidates = '**/{*.yaml,*.yml,*.json,*.jsonc,*.template,*.env,environment}';
const passedOver = '**/{node_modules,.git,dist,out,build,vendor,.terraform,.venv}/**';

/** Enough at once to keep the disk busy, few enough to stay out of the way. */
const atOnce = 32;

/** No person writes a configuration this large, and reading one would only cost memory. */
const mostBytes = 4_000_000;

export function registerLintWorkspace(diagnostics: Diagnostics): Disposable {
  return commands.registerCommand('privatelink.configuration.lint', () =>
    window.withProgress(
      {
        location: ProgressLocation.Notification,
        title: l10n.t('Linting Agent configuration'),
        cancellable: true,
      },
      async (progress, token) => {
        const uris = await workspace.findFiles(candidates, passedOver, undefined, token);
        const open = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
        // Open documents have their findings already.
        const closed = uris.filter((uri) => !open.has(uri.toString()));
        let files = 0;
        let findings = 0;
        for (let start = 0; start < closed.length && !token.isCancellationRequested; start += atOnce) {
          const batch = closed.slice(start, start + atOnce);
          for (const found of await Promise.all(batch.map((uri) => lintFile(uri)))) {
            if (found === undefined) continue;
            diagnostics.set(found.uri, found.diagnostics);
            files += 1;
            findings += found.diagnostics.length;
          }
          progress.report({ increment: (100 * batch.length) / closed.length });
        }
        if (findings > 0) await commands.executeCommand('workbench.actions.view.problems');
        void window.showInformationMessage(
          l10n.t('{0} findings in {1} files of Agent configuration that are not open.', findings, files),
        );
      },
    ),
  );
}

interface FileFindings {
  readonly uri: Uri;
  readonly diagnostics: readonly Diagnostic[];
}

/** Undefined for a file that is no Agent configuration or cannot be read. */
async function lintFile(uri: Uri): Promise<FileFindings | undefined> {
  try {
    const bytes = await workspace.fs.readFile(uri);
    if (bytes.byteLength > mostBytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    if (!mayHoldAgentConfiguration(text, uri.path)) return undefined;
    const { findingsOf, read } = loadLint();
    const reading = read(text, uri.path);
    if (reading.configurations.length === 0) return undefined;
    const findings = findingsOf(reading, lintOptionsFor(uri));
    if (findings.length === 0) return { uri, diagnostics: [] };
    // Opening the document would tell every other extension that somebody reads it.
    return { uri, diagnostics: findings.flatMap((finding) => diagnosticOf(finding, rangesIn(text))) };
  } catch {
    return undefined;
  }
}
