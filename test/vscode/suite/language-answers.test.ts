import * as assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { wishOf } from '../../../src/ui/provision/wish';
import { finding, open } from './language-window';

describe('Asking about Agent configuration', () => {
  it('completes, hovers and counts', async () => {
    const document = await open(
      'datadog-help.yaml',
      'api_key: x\nlogs_enabled: true\nsite: ap1.datadoghq.com\n',
    );
    await finding(document, 'logs-may-use-tcp');
    const site = new vscode.Position(2, 8);
    const list: vscode.CompletionList = await vscode.commands.executeCommand(
      'vscode.executeCompletionItemProvider',
      document.uri,
      site,
    );
    assert.ok(list.items.some(({ label }) => label === 'uk1.datadoghq.com'));
    const hovers: vscode.Hover[] = await vscode.commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      site,
    );
    const told = hovers.flatMap(({ contents }) =>
      contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')),
    );
    assert.ok(told.join('').includes('metrics.agent.ap1.datadoghq.com'));
    const lenses: vscode.CodeLens[] = await vscode.commands.executeCommand(
      'vscode.executeCodeLensProvider',
      document.uri,
      5,
    );
    assert.ok(
      lenses.some(
        ({ command }) => command?.title === 'ap1.datadoghq.com: 7 intake hosts needed, PrivateLink covers 6',
      ),
    );
    const provision = lenses.find(({ command }) => command?.command === 'privatelink.endpoints.provision');
    const wish = wishOf(provision?.command?.arguments?.[0]);
    assert.equal(wish?.site, 'ap1.datadoghq.com');
    assert.equal(wish.services.length, 6);
  });
});
