import * as assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { commandIds } from '../../../src/ui/manifest';
import { api, extension } from './extension';

describe('Activation', () => {
  it('returns version 1 of the API', async () => {
    assert.equal((await api()).version, 1);
    assert.ok(extension().isActive);
  });

  it('registers every command of the manifest', async () => {
    await api();
    const registered = await vscode.commands.getCommands(true);
    assert.deepEqual(
      commandIds.filter((id) => !registered.includes(id)),
      [],
    );
  });

  it('has loaded nothing that a person must ask for', async () => {
    await api();
    const loaded = Object.keys(require.cache).filter((path) => path.startsWith(extension().extensionPath));
    assert.ok(loaded.some((path) => path.endsWith('extension.js')));
    assert.deepEqual(
      loaded.filter((path) => /\/(aws|desks|sandbox|work)\.js$/.test(path)),
      [],
    );
  });
});
