import { after, describe } from 'mocha';
import * as vscode from 'vscode';
import { page } from './page';
import { pageTest } from './page-test';
import { spokenRowOf } from './rows';
import { screenshot } from './screenshot';

describe('What cannot be read', () => {
  after(async () => {
    await set('awsEndpointUrl', undefined);
    await set('profiles', ['sandbox']);
  });

  pageTest('is a row with its reason, beside what can be read', async () => {
    await vscode.commands.executeCommand('privatelink.network.focus');
    await set('profiles', ['no-such-profile', 'sandbox']);
    await page.waitFor(spokenRowOf('Network', 'sandbox, 111111111111'));
    await page.waitFor(spokenRowOf('Network', 'no-such-profile, account unknown'));
    await page.waitFor(spokenRowOf('Network', 'Could not find out which AWS account this is'));
    await screenshot('failure');
  });

  pageTest('is called an emulator where the endpoint address says so', async () => {
    await set('profiles', ['no-such-profile', 'sandbox']);
    await set('awsEndpointUrl', 'http://127.0.0.1:9');
    await page.waitFor(spokenRowOf('Network', 'no-such-profile, EMULATOR 127.0.0.1:9'));
  });

  pageTest('offers the sandbox and the choice of profiles when no profile is chosen', async () => {
    await set('profiles', []);
    await page.waitFor('.welcome-view-content a.monaco-button:has-text("Choose Profiles")');
    await screenshot('welcome');
    await page.click('.welcome-view-content a.monaco-button:has-text("Use the Sandbox")');
    await page.waitFor(spokenRowOf('Network', 'us-east-1, 9 VPCs'));
  });
});

function set(name: string, value: unknown): Thenable<void> {
  const section = vscode.workspace.getConfiguration('privatelink');
  return section.update(name, value, vscode.ConfigurationTarget.Global);
}
