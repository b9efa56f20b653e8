import * as assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { us1 } from '../../../src/catalogue/sites/us1';
import { api, vpcOf } from './extension';
import { chooseInMenu } from './menu';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf } from './rows';
import { screenshot, screenshotInAllThemes } from './screenshot';

const zoneName = 'metrics.agent.datadoghq.com';
const question = '.quick-input-widget input[placeholder^="Which VPCs shall the zone answer in no more?"]';
const choice = (name: string) => `.quick-input-list-row:has-text("${name}")`;

describe('A zone that several VPCs share', () => {
  before(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('privatelink.network.focus');
    await (await api()).network('sandbox');
    // Other tests leave regions folded or not.
    await vscode.commands.executeCommand('workbench.actions.treeView.privatelink.network.collapseAll');
    await page.waitUntilGone(rowOf('Network', 'tokyo-web'));
    await page.click(rowOf('Network', 'us-east-1'));
    await page.waitFor(rowOf('Network', 'platform-prod'));
  });

  pageTest('stays with its endpoint where that is to be removed', async () => {
    await chooseInMenu(rowOf('Network', 'platform-prod'), 'Remove Endpoints');
    await page.waitFor('.tab.active:has-text("Remove datadoghq.com from platform-prod")');
    const { vpcId } = await vpcOf('us-east-1', 'reporting-prod');
    const kept = (await page.webviewTexts('li')).filter((text) => text.includes('Disassociate'));
    assert.deepEqual(
      kept.map((text) => text.includes(vpcId)),
      [true, true],
      kept.join('\n'),
    );
  });

  pageTest('is taken away from those that a person picks, once the plan is applied', async () => {
    void vscode.commands.executeCommand('privatelink.network.filter');
    await page.waitFor('.quick-input-widget input');
    await page.type(zoneName);
    await page.waitUntilGone(rowOf('Network', 'tokyo-web'));
    await page.press('Enter');
    await vscode.commands.executeCommand('workbench.actions.treeView.privatelink.network.collapseAll');
    await page.click(rowOf('Network', 'Private hosted zones'));
    await page.waitFor(rowOf('Network', zoneName));
    await chooseInMenu(rowOf('Network', zoneName), 'Disassociate Zone from VPCs');
    await page.waitFor(question);
    // The third one is of an account that nobody chose.
    const { vpcId } = await vpcOf('us-east-1', 'agents-prod', 'sandbox-agents');
    await page.waitFor(`.quick-input-list :text("${vpcId}: of no chosen profile")`);
    await page.click(choice('batch-west'));
    await page.click(choice('reporting-prod'));
    await screenshot('zone-disassociate');
    await page.click('.quick-input-widget .quick-input-action .monaco-button');
    await page.waitFor('.tab.active:has-text("away from 2 VPCs")');
    const rows = await page.webviewTexts('tr');
    const taken = rows.filter((row) => row.includes(`Take zone ${zoneName}`));
    assert.equal(taken.length, 2, rows.join('\n'));
    await screenshotInAllThemes('plan-of-disassociation');
  });
});

describe('A hub that a plan made', () => {
  it('goes whole once its zones are taken away from the VPCs with Agents', async function () {
    this.timeout(60_000);
    const { plan, apply, network } = await api();
    const profile = 'sandbox';
    const hub = { profile, site: us1.name, ...(await vpcOf('us-east-1', 'analytics-dev')) };
    const agents = [{ profile, ...(await vpcOf('us-east-1', 'reporting-prod')) }];
    const traces = us1.services.filter(({ title }) => title === 'Traces').map(({ name }) => name);
    const securityGroup = { kind: 'new' } as const;
    const made = await plan({ way: 'peering', ...hub, services: traces, securityGroup, agents });
    assert.notEqual((await apply(made)).made.length, 0);
    const removal = { way: 'remove', ...hub } as const;
    assert.deepEqual((await plan(removal)).steps, []);

    const { zones } = await network(profile);
    const all = zones.kind === 'read' ? zones.value : [];
    for (const { id } of all.filter(({ comment = '' }) => comment.includes(made.id))) {
      await apply(await plan({ way: 'detach zone', ...hub, zoneId: id, agents }));
    }
    const last = await plan(removal);
    assert.deepEqual(
      last.steps.map(({ kind }) => kind),
      [
        ...['delete record', 'delete zone', 'delete endpoint'],
        ...['delete route', 'delete route', 'delete peering', 'delete security group'],
      ],
    );
    assert.equal((await apply(last)).kind, 'done');
  });
});
