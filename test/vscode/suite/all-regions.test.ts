import * as assert from 'node:assert/strict';
import { before, describe } from 'mocha';
import * as vscode from 'vscode';
import { api } from './extension';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf, spokenRowOf } from './rows';

/** Before anything else was looked into: a region in which something was found is read from then on. */
describe('Regions that nobody asked for', () => {
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('privatelink.network.focus');
    await (await api()).network('sandbox');
  });

  pageTest('are counted, and read when asked', async () => {
    await vscode.commands.executeCommand('list.focusLast');
    await page.waitFor(spokenRowOf('Network', '1 more region, not read'));
    await page.click(rowOf('Network', 'more region'));
    await page.waitUntilGone(rowOf('Network', 'more region'));
    const { inRegion } = await (await api()).network('sandbox');
    assert.equal(Object.keys(inRegion).length, 5);
  });
});
