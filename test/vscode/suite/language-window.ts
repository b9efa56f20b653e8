import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';

const folder = 'language';

export function uriOf(name: string): vscode.Uri {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root, 'No folder is open');
  return vscode.Uri.joinPath(root, folder, name);
}

export async function open(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(uriOf(name), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(uriOf(name));
  await vscode.window.showTextDocument(document);
  return document;
}

export function findings(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'PrivateLink');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

export async function until<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not come.`);
}

export async function finding(document: vscode.TextDocument, rule: string): Promise<vscode.Diagnostic> {
  return until(`${rule} in ${document.uri.path}`, () =>
    findings(document.uri).find((diagnostic) => ruleOf(diagnostic) === rule),
  );
}

export async function actionsAt(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

/** The longest time in milliseconds in which nothing else could run, from an edit until its finding. */
export async function longestPause(document: vscode.TextDocument, value: string): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  const line = document.lineAt(1).range;
  await replace(document, line, `logs_enabled: ${value}`);
  await finding(document, 'logs-may-use-tcp');
  clearInterval(pulse);
  await replace(document, document.lineAt(1).range, 'logs_enabled: false');
  await until('The finding to go', () =>
    findings(document.uri).some((left) => ruleOf(left) === 'logs-may-use-tcp') ? undefined : true,
  );
  return longest;
}

async function replace(document: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, text);
  await vscode.workspace.applyEdit(edit);
}
