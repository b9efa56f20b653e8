import * as assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { api } from './extension';
import { page } from './page';
import { pageTest } from './page-test';
import { screenshot } from './screenshot';

describe('In a workspace that is not trusted', () => {
  it('checks configuration', async () => {
    const { lint } = await api();
    const findings = await lint('site: ap1.datadoghq.com\nlogs_enabled: true\n', 'datadog.yaml');
    assert.ok(findings.some(({ rule }) => rule === 'logs-may-use-tcp'));
  });

  it('touches no account, whatever is asked', async () => {
    const { network, diagnose, plan } = await api();
    const vpc = { profile: 'sandbox', region: 'us-east-1', vpcId: 'vpc-1', site: 'datadoghq.com' };
    await assert.rejects(network('sandbox'), /not trusted/);
    await assert.rejects(diagnose(vpc), /not trusted/);
    await assert.rejects(plan({ way: 'enable DNS', ...vpc }), /not trusted/);
    const loaded = Object.keys(require.cache).filter((path) => /dist[\\/](aws|sandbox|work)\.js$/.test(path));
    assert.deepEqual(loaded, []);
  });

  it('takes no profile from the workspace', () => {
    const profiles = vscode.workspace.getConfiguration('privatelink').inspect('profiles');
    assert.equal(profiles?.workspaceValue, undefined);
  });

  pageTest('says in both views why they are empty', async () => {
    await vscode.commands.executeCommand('privatelink.network.focus');
    await page.waitFor('.welcome-view-content:has-text("this workspace is not trusted")');
    await screenshot('untrusted');
    assert.equal((await page.texts('.welcome-view-content:has-text("not trusted")')).length, 2);
  });
});
