// @ts-check
import { askWindow } from './ask-window.mjs';

const documents = 20;

/** @type {import('./run.mjs').Measurement} */
export const measurement = {
  name: `Heap of the extension host that stays after ${documents} documents of 20,000 lines were open and closed`,
  run: async () => {
    const { stays, open, failure } = await askWindow(entry, 180);
    if (failure !== undefined) throw new Error(failure);
    return [
      { what: 'while one is open', value: open, unit: 'bytes' },
      { what: 'heap that stays', value: stays, unit: 'bytes', bar: 4_000_000 },
    ];
  },
};

/** Each document is shown, linted, asked for lenses and a hover, and closed again. */
const entry = `
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const vscode = require('vscode');
const real = require('./dist/extension.js');

require('node:v8').setFlagsFromString('--expose-gc');
const collect = require('node:vm').runInNewContext('gc');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const heap = async () => {
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    await pause(200);
    collect();
    least = Math.min(least, process.memoryUsage().heapUsed);
  }
  return least;
};

const until = async (holds, what) => {
  for (let waited = 0; !holds(); waited += 50) {
    if (waited > 30000) throw new Error(what);
    await pause(50);
  }
};

async function openAndClose(folder, index, meanwhile = async () => {}) {
  const file = join(folder, index + '.datadog.yaml');
  const tags = Array.from({ length: 20000 }, (_, line) => '  - tag:' + index + '-' + line).join('\\n');
  writeFileSync(file, 'api_key: x\\nlogs_enabled: true\\ntags:\\n' + tags + '\\n');
  const uri = vscode.Uri.file(file);
  // Not showTextDocument: what an extension opened itself, VS Code keeps for minutes.
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  const ofOurs = () => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'PrivateLink');
  await until(() => ofOurs().length > 0, 'no findings in ' + file);
  await vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 10);
  await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(1, 3));
  await meanwhile();
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const isOpen = () => vscode.workspace.textDocuments.some((document) => document.uri.fsPath === uri.fsPath);
  await until(() => !isOpen(), file + ' stays open');
  if (ofOurs().length > 0) throw new Error('findings stay after ' + file + ' was closed');
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), 'privatelink-memory-'));
  try {
    for (let index = 0; index < 3; index++) await openAndClose(folder, 'warm-' + index);
    const before = await heap();
    let open = 0;
    for (let index = 0; index < ${documents}; index++) {
      await openAndClose(folder, index, async () => {
        if (index === 0) open = (await heap()) - before;
      });
    }
    answer({ stays: (await heap()) - before, open });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

exports.activate = async (context) => {
  const api = await real.activate(context);
  measure().catch((error) => answer({ failure: String(error) }));
  return api;
};
`;
