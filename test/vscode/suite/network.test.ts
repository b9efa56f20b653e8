import * as assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { api, vpcOf } from './extension';
import { chooseInMenu } from './menu';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf, spokenRowOf } from './rows';
import { screenshot, screenshotInAllThemes } from './screenshot';

describe('The Network view', () => {
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('workbench.action.closePanel');
    await vscode.commands.executeCommand('privatelink.network.focus');
    await (await api()).network('sandbox');
  });

  it('shows what the API tells', async () => {
    const { identity, inRegion } = await (await api()).network('sandbox');
    assert.deepEqual(identity.kind === 'read' && identity.value.accountId, '111111111111');
    assert.equal(inRegion['us-east-1']?.endpoints.kind, 'read');
  });

  pageTest('shows regions and VPCs, each with what matters first', async () => {
    await page.waitFor(rowOf('Network', 'checkout-prod'));
    const { vpcId } = await vpcOf('us-east-1', 'checkout-prod');
    await page.waitFor(spokenRowOf('Network', 'us-east-1, 9 VPCs · datadoghq.com'));
    await page.waitFor(spokenRowOf('Network', `checkout-prod, 4 endpoints · ${vpcId}`));
  });

  pageTest('says in words what icons and colours say', async () => {
    await page.click(rowOf('Network', 'legacy-shared'));
    await page.waitFor(spokenRowOf('Network', 'Metrics, available · private DNS off · superseded'));
    await screenshotInAllThemes('network');
  });

  pageTest('offers what can be done with a VPC in its menu', async () => {
    await page.rightClick(rowOf('Network', 'checkout-prod'));
    await page.waitFor('.monaco-menu');
    const items = (await page.texts('.monaco-menu .action-label')).filter((text) => text !== '');
    await screenshot('network-menu');
    await page.press('Escape');
    assert.deepEqual(items, [
      ...[
        'Diagnose VPC...',
        'Diagnose from Instance, Task or Function...',
        'Provision Endpoints...',
        'Remove Endpoints...',
      ],
      'Copy ID',
    ]);
  });

  it('shows the permissions that are needed as a policy', async () => {
    await vscode.commands.executeCommand('privatelink.permissions.show');
    const document = vscode.window.activeTextEditor?.document;
    const policy = JSON.parse(document?.getText() ?? '') as { Statement: { Action: string[] }[] };
    const actions = policy.Statement.flatMap(({ Action }) => Action);
    assert.ok(actions.includes('ec2:DescribeVpcEndpoints'));
    assert.ok(actions.includes('route53:AssociateVPCWithHostedZone'));
  });

  pageTest('copies an id', async () => {
    const { vpcId } = await vpcOf('us-east-1', 'checkout-prod');
    await chooseInMenu(rowOf('Network', 'checkout-prod'), 'Copy ID');
    await until(async () => (await vscode.env.clipboard.readText()) === vpcId);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('It did not come true within 5 s.');
}
