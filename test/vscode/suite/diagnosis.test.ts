import * as assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { api, vpcOf } from './extension';
import { chooseInMenu } from './menu';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf, rowsOf, spokenRowOf } from './rows';
import { screenshot, screenshotInAllThemes } from './screenshot';

const verdicts = ['private', 'public', 'nxdomain', 'elsewhere', 'unknown', 'broken'];

describe('A diagnosis over the API', () => {
  it('gives each intake host a verdict with its evidence, as plain data', async () => {
    const { diagnose } = await api();
    const vpc = await vpcOf('us-east-1', 'data-lake');
    const diagnosis = await diagnose({ profile: 'sandbox', site: 'datadoghq.com', ...vpc });
    assert.ok(diagnosis.hosts.length > 50);
    for (const { host, verdict, evidence } of diagnosis.hosts) {
      assert.ok(verdicts.includes(verdict), `${host}: ${verdict}`);
      assert.ok(evidence.length > 0, `${host} has no evidence`);
    }
    assert.ok(diagnosis.findings.some(({ severity }) => severity === 'error'));
    assert.deepEqual(diagnosis, JSON.parse(JSON.stringify(diagnosis)));
  });

  it('says of a VPC that is not there that it is not there', async () => {
    const { diagnose } = await api();
    const nowhere = { profile: 'sandbox', region: 'us-east-1', vpcId: 'vpc-0', site: 'datadoghq.com' };
    await assert.rejects(diagnose(nowhere), /There is no VPC vpc-0 in us-east-1/);
  });
});

describe('The Diagnosis view', () => {
  pageTest('shows findings first, then hosts, the worst first, with their evidence', async () => {
    await vscode.commands.executeCommand('privatelink.network.focus');
    await chooseInMenu(rowOf('Network', 'data-lake'), 'Diagnose VPC');
    const host = spokenRowOf('Diagnosis', 'webhook-intake.datadoghq.com, NXDOMAIN');
    await page.waitFor(host);
    const [first = ''] = await rowsOf('Diagnosis');
    assert.match(first, /^data-lakedatadoghq.com · \d+ NXDOMAIN, \d+ private/);
    await page.click(host);
    await page.waitFor(rowOf('Diagnosis', 'There is no record for webhook-intake'));
    await screenshotInAllThemes('diagnosis');
  });

  pageTest('writes a report', async () => {
    await vscode.commands.executeCommand('privatelink.diagnosis.openReport');
    await page.waitFor('.tab.active:has-text("Diagnosis of data-lake")');
    await page.clickInWebview('h1:has-text("Diagnosis of data-lake")');
    await screenshotInAllThemes('report');
  });

  pageTest('repairs with a plan that is shown first', async () => {
    await page.hover(rowOf('Diagnosis', 'of 17 services'));
    await page.click(`${rowOf('Diagnosis', 'of 17 services')} a[aria-label^="Repair"]`);
    await page.clickInWebview('h1:has-text("Add missing services")');
    await screenshot('repair');
  });
});
