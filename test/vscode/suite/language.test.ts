import * as assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { api } from './extension';
import { languageFiles, toldOnly } from './language-files';
import { actionsAt, finding, findings, longestPause, open, ruleOf, until, uriOf } from './language-window';
import { page } from './page';
import { pageTest } from './page-test';
import { screenshot, screenshotInAllThemes } from './screenshot';

describe('Editing Agent configuration', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uriOf(''), { recursive: true });
  });

  for (const { name, text, fixed } of languageFiles) {
    it(`finds logs that may take TCP in ${name}, and fixes them`, async () => {
      await api();
      const document = await open(name, text);
      const diagnostic = await finding(document, 'logs-may-use-tcp');
      const fix = await until('The fix', async () => {
        const actions = await actionsAt(document, diagnostic.range, vscode.CodeActionKind.QuickFix.value);
        return actions.find(({ title }) => title === 'Force HTTPS for logs');
      });
      assert.ok(fix.edit);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.ok(document.getText().includes(fixed), document.getText());
      await until('A clean file', () =>
        findings(document.uri).some((left) => ruleOf(left) === 'logs-may-use-tcp') ? undefined : true,
      );
      await document.save();
    });
  }

  for (const { name, text, rule } of toldOnly) {
    it(`speaks in ${name}`, async () => {
      assert.ok(await finding(await open(name, text), rule));
    });
  }

  it('stays silent in files of other kinds', async () => {
    const document = await open(
      'api.yaml',
      'openapi: 3.0.0\ninfo: { title: datadog }\nsite: x\nlogs_enabled: true\n',
    );
    const other = await open('other.yaml', 'api_key: x\nsite: nowhere\ndogstatsd_port: 1\n');
    await finding(other, 'unknown-site');
    assert.deepEqual(findings(document.uri), []);
  });

  it('links each rule to its page', async () => {
    const document = await open('datadog-link.yaml', 'api_key: x\nlogs_enabled: true\n');
    const { code } = await finding(document, 'logs-may-use-tcp');
    assert.ok(typeof code === 'object');
    const rule = await vscode.workspace.openTextDocument(code.target);
    assert.match(rule.getText(), /# logs-may-use-tcp[^]*no PrivateLink service covers/);
  });

  it('ignores a rule on a line', async () => {
    const document = await open('datadog-ignore.yaml', 'api_key: x\nlogs_enabled: true\n');
    const { range } = await finding(document, 'logs-may-use-tcp');
    const ignore = await until('The action', async () => {
      const actions = await actionsAt(document, range, vscode.CodeActionKind.QuickFix.value);
      return actions.find(({ title }) => title.startsWith('Ignore logs-may-use-tcp'));
    });
    assert.ok(ignore.edit);
    await vscode.workspace.applyEdit(ignore.edit);
    await until('Silence', () => (findings(document.uri).length === 0 ? true : undefined));
    await document.save();
  });

  it('fixes all when a file is saved', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    await editor.update(
      'codeActionsOnSave',
      { 'source.fixAll.privatelink': 'explicit' },
      vscode.ConfigurationTarget.Global,
    );
    const text = 'api_key: x\nsite: uk1.datadohq.com\nlog_enabled: true\r\nlogs_config:\n  use_tcp: true\n';
    const document = await open('save.yaml', text.replace('\r', ''));
    await finding(document, 'logs-use-tcp');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.lineAt(0).range.start, '# edited\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until('The fixed text', () =>
      document.getText().includes('force_use_http: true') ? true : undefined,
    );
    assert.equal(
      document.getText(),
      '# edited\napi_key: x\nsite: uk1.datadoghq.com\nlogs_enabled: true\nlogs_config:\n  force_use_http: true\n  force_use_tcp: true\n',
    );
    await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
  });

  it('answers about a text of 50,000 lines without holding up the editor', async () => {
    const lines = Array.from({ length: 50_000 }, (_, index) => `  - tag:${index}`).join('\n');
    const document = await open(
      'datadog-large.yaml',
      `api_key: x\nlogs_enabled: false\nsite: x.eu\ntags:\n${lines}\n`,
    );
    await finding(document, 'unknown-site');
    // Another process may take the processor away once; the thread would have to be missing for it to do so thrice.
    const pauses = [await longestPause(document, 'true'), await longestPause(document, '1')];
    pauses.push(await longestPause(document, 't'));
    const longest = Math.min(...pauses);
    assert.ok(longest < 100, `The longest pause was ${longest.toFixed(0)} ms`);
    await document.save();
  });

  it('lints files that are not open', async () => {
    const uri = uriOf('closed/datadog.yaml');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('api_key: x\nsite: x.eu\n'));
    await vscode.commands.executeCommand('privatelink.configuration.lint');
    assert.deepEqual(findings(uri).map(ruleOf), ['unknown-site']);
  });

  it('shows the endpoints for a configuration', async () => {
    const document = await open('shown.yaml', 'api_key: x\nlogs_enabled: true\nsite: ap1.datadoghq.com\n');
    await vscode.commands.executeCommand('privatelink.endpoints.show', document.uri);
    const shown = await until('The document', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'privatelink-endpoints'),
    );
    assert.match(shown.getText(), /instrumentation-telemetry-intake\.ap1\.datadoghq\.com` \| not covered/);
  });

  pageTest('looks right', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const document = await open(
      'agent/datadog.yaml',
      'api_key: x\nsite: ap1.datadoghq.com\n\nlogs_enabled: true\nlogs_config:\n  use_tcp: true\n',
    );
    await finding(document, 'logs-use-tcp');
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    await page.waitFor('text=Logs go over TCP');
    await screenshotInAllThemes('language');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(1, 10, 1, 10);
    await vscode.commands.executeCommand('editor.action.showHover');
    await page.waitFor('.monaco-hover-content');
    await screenshot('language-hover');
    await vscode.commands.executeCommand('privatelink.endpoints.show', document.uri);
    await until('The preview', async () =>
      (await page.webviewTexts('h1')).includes('Endpoints for datadog.yaml') ? true : undefined,
    );
    await screenshot('language-endpoints');
  });
});
