import { Disposable, EventEmitter, Uri, commands, window, workspace } from 'vscode';
import { loadLint } from '../lazy/lint';
import { lintOptionsFor } from './lint-settings';
import { nameOf } from './positions';
import type { Answers } from './answers';

const scheme = 'privatelink-endpoints';

/** The document that a code lens opens; it follows what its configuration says. */
export function serveEndpointDocuments(answers: Answers): Disposable {
  const changes = new EventEmitter<Uri>();
  const shown = new Set<string>();
  return Disposable.from(
    changes,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changes.event,
      provideTextDocumentContent: async (uri) => {
        const source = Uri.parse(uri.query, true);
        shown.add(source.toString());
        return await describe(source, answers);
      },
    }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === scheme) shown.delete(uri.query);
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (shown.has(document.uri.toString())) changes.fire(uriFor(document.uri));
    }),
    commands.registerCommand('privatelink.endpoints.show', async (argument: unknown) => {
      const source = argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
      if (source !== undefined) await show(uriFor(source));
    }),
  );
}

function uriFor(source: Uri): Uri {
  return Uri.from({ scheme, path: `/${nameOf(source)} endpoints.md`, query: source.toString() });
}

async function describe(source: Uri, answers: Answers): Promise<string> {
  const document = await workspace.openTextDocument(source);
  const { site } = lintOptionsFor(source);
  const needed = await answers.ask(document, 'endpoints', { site });
  return loadLint().describeEndpoints(needed, nameOf(source));
}

/** As VS Code renders Markdown; as text where its Markdown extension is turned off. */
async function show(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await commands.executeCommand('vscode.open', uri);
  }
}
