import * as assert from 'node:assert/strict';
import { before, describe } from 'mocha';
import * as vscode from 'vscode';
import { chooseInMenu } from './menu';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf, rowsOf, spokenRowOf } from './rows';
import { screenshot, screenshotInAllThemes } from './screenshot';

const host = 'metrics.agent.datadoghq.com';

const dig = `
; <<>> DiG 9.18.24 <<>> ${host}
;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1
;; flags: qr rd ra; QUERY: 1, ANSWER: 1, AUTHORITY: 0, ADDITIONAL: 1

;; QUESTION SECTION:
;${host}.	IN	A

;; ANSWER SECTION:
${host}. 60	IN	A	3.233.144.10

;; SERVER: 10.40.0.2#53(10.40.0.2)
`;

/** The sandbox gives up on its instances sooner, and says so on top of the diagnosis. */
const longerThanDeliveryMs = 11_000;

const choice = (text: string) => `.quick-input-list .monaco-list-row:has-text("${text}")`;

describe('Evidence beside a diagnosis', () => {
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('privatelink.diagnosis.clear');
    await vscode.commands.executeCommand('privatelink.network.focus');
  });

  pageTest('is asked for only where something is diagnosed', async () => {
    await chooseInMenu(rowOf('Network', 'data-lake'), 'Diagnose VPC');
    await page.waitFor(rowOf('Diagnosis', 'data-lake'));
    await page.rightClick(rowOf('Diagnosis', 'data-lake'));
    await page.waitFor('.monaco-menu');
    const items = await page.texts('.monaco-menu .action-label');
    await page.press('Escape');
    const evidence = ['Probe from Here...', 'Probe from Instances...', 'Use Pasted Evidence...'];
    assert.deepEqual(
      items.filter((item) => evidence.includes(item)),
      evidence,
    );
  });

  pageTest('is recognised on the clipboard, and the verdict follows it', async () => {
    await vscode.env.clipboard.writeText(dig);
    await chooseInMenu(rowOf('Diagnosis', 'data-lake'), 'Use Pasted Evidence');
    await page.waitFor('.quick-input-widget input[placeholder^="Output of dig, 1 host"]');
    await page.click(choice('On a machine inside data-lake'));
    await page.waitFor(rowOf('Diagnosis', 'as you say'));
    const [first = ''] = await rowsOf('Diagnosis');
    assert.match(first, /1 public/);
    await vscode.commands.executeCommand('privatelink.diagnosis.focus');
    await vscode.commands.executeCommand('list.focusLast');
    const row = spokenRowOf('Diagnosis', `${host}, public · seen so, configured as private`);
    for (let pages = 0; pages < 20 && (await page.texts(row)).length === 0; pages++) {
      await vscode.commands.executeCommand('list.focusPageUp');
    }
    await page.click(row);
    await page.waitFor(rowOf('Diagnosis', 'resolves to 3.233.144.10, which is public'));
    await page.waitFor(rowOf('Diagnosis', 'The configuration says'));
    await screenshotInAllThemes('evidence');
  });

  pageTest('says what to copy where the clipboard holds something else', async () => {
    await vscode.env.clipboard.writeText('a shopping list');
    await vscode.commands.executeCommand('list.focusFirst');
    await chooseInMenu(rowOf('Diagnosis', 'data-lake'), 'Use Pasted Evidence');
    await page.waitFor('text=What is on the clipboard is not recognised as evidence');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  pageTest('from instances shows its script, and runs nothing that nobody agreed to', async function () {
    this.timeout(60_000);
    await chooseInMenu(rowOf('Diagnosis', 'data-lake'), 'Probe from Instances');
    await page.click(choice('env=prod'));
    await page.waitFor('.tab.active:has-text("Probe of datadoghq.com")');
    await page.waitFor('.quick-input-widget input[placeholder^="This is the script"]');
    await screenshot('probe-script');
    await page.click(choice('Continue'));
    await page.waitUntilGone('.quick-input-widget input[placeholder^="This is the script"]');
    // VS Code shows no modal dialog while it runs tests: what nobody agreed to must not run.
    await new Promise((resolve) => setTimeout(resolve, longerThanDeliveryMs));
    const rows = await rowsOf('Diagnosis');
    assert.deepEqual(
      rows.filter((row) => row.includes('did not take the script')),
      [],
    );
  });

  pageTest('of an earlier run gives way to a new run, which says what changed', async () => {
    await chooseInMenu(rowOf('Diagnosis', 'data-lake'), 'Diagnose VPC');
    await page.waitFor(rowOf('Diagnosis', 'nothing changed'));
    await page.waitUntilGone(rowOf('Diagnosis', 'as you say'));
  });
});

describe('A diagnosis of less than a site', () => {
  pageTest('selects the host that was asked for', async () => {
    void vscode.commands.executeCommand('privatelink.host.diagnose');
    await page.waitFor('.quick-input-widget input');
    await page.type('agent-http-intake.logs.datadoghq.com');
    await page.press('Enter');
    await page.click(choice('data-lake'));
    await page.waitFor(
      `${rowOf('Diagnosis', 'agent-http-intake.logs.datadoghq.com')}[aria-selected="true"][aria-expanded="true"]`,
    );
    await screenshot('host');
  });

  pageTest('judges a version of the Agent by its own name, and not by the row it belongs to', async () => {
    const versioned = '7-60-0-app.agent.datadoghq.com';
    void vscode.commands.executeCommand('privatelink.host.diagnose');
    await page.waitFor('.quick-input-widget input');
    await page.type(versioned);
    await page.press('Enter');
    await page.click(choice('data-lake'));
    await page.waitFor(`${spokenRowOf('Diagnosis', `${versioned}, NXDOMAIN`)}[aria-selected="true"]`);
  });

  pageTest('puts together what a configuration file needs, also among its problems', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'datadog.yaml');
    await vscode.window.showTextDocument(file);
    void vscode.commands.executeCommand('privatelink.configuration.diagnose', file);
    await page.click(choice('data-lake'));
    await page.waitFor(rowOf('Diagnosis', 'Needed by datadog.yaml'));
    const problems = () =>
      vscode.languages.getDiagnostics(file).filter(({ message }) => message.includes('in data-lake'));
    assert.ok(problems().length > 0);
    await screenshot('file-diagnosis');
    await vscode.commands.executeCommand('privatelink.diagnosis.clear');
    assert.deepEqual(problems(), []);
  });
});
