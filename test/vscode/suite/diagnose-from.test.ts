import { after, before, describe } from 'mocha';
import * as vscode from 'vscode';
import { chooseInMenu } from './menu';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf } from './rows';
import { screenshot } from './screenshot';

const menu = 'Diagnose from Instance, Task or Function';
const input = (beginning: string) => `.quick-input-widget input[placeholder^="${beginning}"]`;
const choice = (text: string) => `.quick-input-list .monaco-list-row:has-text("${text}")`;

describe('A diagnosis from an instance, task or function', () => {
  before(async () => {
    await vscode.commands.executeCommand('privatelink.diagnosis.clear');
    await vscode.commands.executeCommand('privatelink.network.focus');
  });
  after(() => vscode.commands.executeCommand('privatelink.diagnosis.clear'));

  pageTest('offers what runs in the VPC, and finds it by its address', async () => {
    await chooseInMenu(rowOf('Network', 'platform-prod'), menu);
    await page.waitFor(choice('eks-node-1'));
    for (const text of ['datadog-forwarder', 'checkout', 'ELB app/shop', 'Subnets...'])
      await page.waitFor(choice(text));
    await screenshot('diagnose-from');
    await page.type('10.20.22.54');
    await page.waitUntilGone(choice('eks-node-1'));
    await page.press('Enter');
    await page.waitFor(
      `${rowOf('Diagnosis', 'platform-prod')}:has-text("from Lambda function datadog-forwarder")`,
    );
    await screenshot('diagnosis-from-function');
  });

  pageTest('is made again for what it was made for', async () => {
    await chooseInMenu(rowOf('Diagnosis', 'from Lambda function'), 'Diagnose VPC');
    await page.waitFor(rowOf('Diagnosis', 'nothing changed'));
    await page.waitFor(rowOf('Diagnosis', 'from Lambda function datadog-forwarder'));
  });

  pageTest('may be described by subnets and groups, with a way back', async () => {
    await chooseInMenu(rowOf('Network', 'payments-staging'), menu);
    await page.click(choice('Subnets...'));
    await page.waitFor(input('In which subnets'));
    await page.click('.quick-input-titlebar .codicon-quick-input-back');
    await page.click(choice('Subnets...'));
    for (const question of ['In which subnets', 'Which security groups']) {
      await page.waitFor(input(question));
      await page.click('.quick-input-list-row');
      await page.click(input(question));
      await page.press('Enter');
      await page.waitUntilGone(input(question));
    }
    await page.waitFor(`${rowOf('Diagnosis', 'payments-staging')}:has-text("from subnet-")`);
    await screenshot('diagnosis-from-subnets');
  });
});
