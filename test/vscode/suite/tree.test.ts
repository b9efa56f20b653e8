import * as assert from 'node:assert/strict';
import { before, describe } from 'mocha';
import * as vscode from 'vscode';
import { api } from './extension';
import { chooseInMenu } from './menu';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf, rowsOf, spokenRowOf } from './rows';
import { screenshot, screenshotInAllThemes } from './screenshot';

describe('Looking around in the Network view', () => {
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('privatelink.network.focus');
    await (await api()).network('sandbox');
  });

  pageTest('says in the status bar whose network it is', async () => {
    await page.waitFor('.statusbar-item:has-text("sandbox · 111111111111 · example-hub")');
  });

  pageTest('judges a VPC as soon as somebody unfolds it, and keeps it unfolded', async () => {
    await vscode.commands.executeCommand('list.focusFirst');
    await page.click(rowOf('Network', 'tokyo-web'));
    await page.waitFor(spokenRowOf('Network', 'tokyo-web, 5'));
    await page.waitFor(`${rowOf('Network', 'tokyo-web')}:has-text("private")`);
    await page.waitFor(spokenRowOf('Network', 'Peering with vpc-'));
    await vscode.commands.executeCommand('privatelink.network.refresh');
    await page.waitFor(spokenRowOf('Network', 'Peering with vpc-'));
  });

  pageTest('shows only what holds a text, and everything again', async () => {
    void vscode.commands.executeCommand('privatelink.network.filter');
    await page.waitFor('.quick-input-widget input');
    await page.type('london');
    await page.waitUntilGone(rowOf('Network', 'tokyo-web'));
    await page.press('Enter');
    await page.waitFor('text=Showing only what holds “london”');
    const rows = await rowsOf('Network');
    assert.ok(
      rows.some((row) => row.startsWith('london-core')),
      rows.join('\n'),
    );
    assert.ok(!rows.some((row) => row.startsWith('us-east-1')), rows.join('\n'));
    await screenshot('network-filter');
    await vscode.commands.executeCommand('privatelink.network.clearFilter');
    await page.waitFor(rowOf('Network', 'tokyo-web'));
  });

  pageTest('leads from a finding to the row of what it is about', async () => {
    await vscode.commands.executeCommand('privatelink.diagnosis.clear');
    await chooseInMenu(rowOf('Network', 'tokyo-web'), 'Diagnose VPC');
    await page.waitFor(rowOf('Diagnosis', 'tokyo-web'));
    await vscode.commands.executeCommand('workbench.actions.treeView.privatelink.network.collapseAll');
    await page.waitUntilGone(rowOf('Network', 'london-core'));
    await chooseInMenu(rowOf('Diagnosis', 'tokyo-web'), 'Show in Network');
    await page.waitFor(`${rowOf('Network', 'tokyo-web')}.selected`);
  });
});

describe('Pictures', () => {
  pageTest('show the topology with words for what is broken', async () => {
    await vscode.commands.executeCommand('privatelink.topology.show');
    await page.waitFor('.tab.active:has-text("Networks of sandbox")');
    const texts = await page.webviewTexts('svg text');
    assert.ok(texts.includes('✗ peering pending acceptance'), texts.join('\n'));
    assert.ok(texts.includes('platform-prod'), texts.join('\n'));
    await screenshotInAllThemes('topology');
  });

  pageTest('show which products each VPC covers', async function () {
    this.timeout(60_000);
    await vscode.commands.executeCommand('privatelink.coverage.show');
    await page.waitFor('.tab.active:has-text("Coverage of sandbox")');
    const texts = await page.webviewTexts('svg text');
    assert.ok(texts.includes('✓ private') && texts.includes('✗ NXDOMAIN'), texts.join('\n'));
    await screenshotInAllThemes('coverage');
  });
});
