import {
  EventEmitter,
  TabInputCustom,
  TabInputText,
  type TextDocumentContentProvider,
  Uri,
  commands,
  l10n,
  window,
} from 'vscode';
import { documentScheme } from './manifest';

export type DocumentKind = 'plan' | 'report' | 'policy' | 'script' | 'export';

export interface ReadOnlyDocument {
  readonly kind: DocumentKind;
  /** Tells documents of a kind apart; the same id replaces the text in place. */
  readonly id: string;
  /** What the tab shows. */
  readonly title: string;
  readonly extension: 'md' | 'json' | 'sh' | 'ps1' | 'tf' | 'yaml';
  readonly text: string;
}

/** Plans, reports and policies: read-only documents of this window, which can be saved like any other. */
export class Documents implements TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private readonly changes = new EventEmitter<Uri>();
  readonly onDidChange = this.changes.event;

  async show(document: ReadOnlyDocument): Promise<Uri> {
    const name = document.title.replace(/[/\\?#%*:|"<>]/g, '-');
    const path = `/${document.kind}/${document.id}/${name}.${document.extension}`;
    const uri = Uri.from({ scheme: documentScheme, path });
    this.texts.set(uri.toString(), document.text);
    this.changes.fire(uri);
    if (document.extension === 'md') await openRendered(uri);
    else await commands.executeCommand('vscode.open', uri);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.texts.get(uri.toString()) ?? l10n.t('This document went away with the window that made it.');
  }

  dispose(): void {
    this.changes.dispose();
  }
}

/** The id of the document that a command was called on. */
export function documentIdOf(argument: unknown, kind: DocumentKind): string | undefined {
  if (!(argument instanceof Uri) || argument.scheme !== documentScheme) return undefined;
  const [, actual, id] = argument.path.split('/');
  return actual === kind ? id : undefined;
}

/** What is open in front, as text or rendered. */
export function activeDocument(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

/** As VS Code renders Markdown; as text where its Markdown extension is turned off. */
async function openRendered(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
  } catch {
    await commands.executeCommand('vscode.open', uri);
  }
}
