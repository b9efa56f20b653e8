import { config as configureTexts } from '@vscode/l10n';
import { type ExtensionContext, Uri, l10n, window, workspace } from 'vscode';
import { Accounts } from './ui/accounts';
import { type PrivateLinkApi, createApi } from './ui/api';
import { DiagnosisDesk } from './ui/diagnosis/diagnosis-desk';
import { Documents } from './ui/documents';
import { FailureBoundary } from './ui/failure';
import { registerLanguageFeatures } from './ui/language/register';
import { documentScheme } from './ui/manifest';
import { NetworkDesk } from './ui/network/network-desk';
import { Networks } from './ui/network/networks';
import { createStatusItem } from './ui/network/status-item';
import type { Parts } from './ui/parts';
import { PicturePanels } from './ui/picture/picture-panel';
import { planDeskAtFirstUse } from './ui/plan/plan-desk-at-first-use';
import { registerCommands } from './ui/register-commands';

/** Builds the parts and hands them over. Nothing is read and nobody is called before somebody asks. */
export function activate(context: ExtensionContext): PrivateLinkApi {
  if (l10n.bundle !== undefined) configureTexts({ contents: l10n.bundle });

  const log = window.createOutputChannel('PrivateLink for Datadog', { log: true });
  const failures = new FailureBoundary(log);
  const accounts = new Accounts();
  const networks = new Networks(accounts, context.globalState);
  const documents = new Documents();
  const diagnoses = new DiagnosisDesk(networks, accounts);
  const journalFolder = Uri.joinPath(context.globalStorageUri, 'journal').fsPath;
  const plans = planDeskAtFirstUse({ accounts, networks, documents, diagnoses, failures, journalFolder });
  const networkDesk = new NetworkDesk({
    networks,
    failures,
    firstShown: () => void failures.run(() => plans().offerUnfinished()),
  });
  const pictures = new PicturePanels();
  const parts: Parts = {
    accounts,
    networks,
    networkDesk,
    diagnoses,
    documents,
    pictures,
    plans,
    failures,
    log,
  };

  context.subscriptions.push(
    log,
    networks,
    documents,
    pictures,
    diagnoses,
    workspace.registerTextDocumentContentProvider(documentScheme, documents),
    networkDesk,
    createStatusItem(networks),
    ...registerCommands(parts),
    registerLanguageFeatures(),
  );
  return createApi(parts);
}
