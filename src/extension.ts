import { config as configureTexts } from '@vscode/l10n';
import { type ExtensionContext, Uri, l10n, window, workspace } from 'vscode';
import { type PrivateLinkApi, createApi } from './ui/api';
import { Documents } from './ui/documents';
import type { Doors } from './ui/doors';
import { FailureBoundary } from './ui/failure';
import { registerLanguageFeatures } from './ui/language/register';
import { LateView } from './ui/late-view';
import { loadDesks } from './ui/lazy/desks';
import { documentScheme, views } from './ui/manifest';
import { StatusItem } from './ui/network/status-item';
import type { Parts } from './ui/parts';
import { registerCommands } from './ui/register-commands';
import { tellProfiles } from './ui/tell-profiles';

/** Opens the doors. What stands behind them is built for who comes through first. */
export function activate(context: ExtensionContext): PrivateLinkApi {
  if (l10n.bundle !== undefined) configureTexts({ contents: l10n.bundle });

  const log = window.createOutputChannel('PrivateLink for Datadog', { log: true });
  const doors: Doors = {
    log,
    failures: new FailureBoundary(log),
    documents: new Documents(),
    status: new StatusItem(),
    network: new LateView(views.network, () => parts()),
    diagnosis: new LateView(views.diagnosis, () => parts()),
    memory: context.globalState,
    journalFolder: Uri.joinPath(context.globalStorageUri, 'journal').fsPath,
  };
  let built: Parts | undefined;
  const parts = (): Parts => {
    if (built === undefined) {
      const made = loadDesks().createParts(doors);
      context.subscriptions.push(made);
      built = made;
    }
    return built;
  };

  const { documents, status, network, diagnosis, failures } = doors;
  context.subscriptions.push(
    log,
    documents,
    status,
    network,
    diagnosis,
    workspace.registerTextDocumentContentProvider(documentScheme, documents),
    tellProfiles(),
    ...registerCommands(parts, failures),
    registerLanguageFeatures(),
  );
  return createApi(parts);
}
