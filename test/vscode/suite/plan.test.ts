import * as assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { SameRegionRequest } from '../../../src/plan/request';
import { api, vpcOf } from './extension';
import { chooseInMenu } from './menu';
import { page } from './page';
import { pageTest } from './page-test';
import { rowOf } from './rows';
import { screenshot, screenshotInAllThemes } from './screenshot';

const profile = 'sandbox-agents';

async function request(): Promise<SameRegionRequest> {
  const vpc = await vpcOf('us-east-1', 'agents-prod', profile);
  const securityGroup = { kind: 'new' } as const;
  return { way: 'same region', profile, site: 'datadoghq.com', services: 'guide', securityGroup, ...vpc };
}

describe('A plan over the API', () => {
  it('changes nothing by being made', async () => {
    const { plan, network } = await api();
    const before = await network(profile);
    const made = await plan(await request());
    assert.ok(made.steps.length > 5);
    assert.deepEqual(made, JSON.parse(JSON.stringify(made)));
    // What AWS says of services is asked once somebody looks into a VPC.
    const after = (await network(profile)).inRegion['us-east-1'];
    assert.deepEqual({ ...after, services: {} }, { ...before.inRegion['us-east-1'], services: {} });
  });

  it('makes a VPC private when it is applied, and nothing when it is applied again', async function () {
    this.timeout(60_000);
    const { plan, apply, diagnose } = await api();
    const asked = await request();
    const made = await plan(asked);
    const before = (await diagnose(asked)).hosts;
    const outcome = await apply(made);
    assert.equal(outcome.kind, 'done', JSON.stringify(outcome));
    assert.ok(outcome.made.length > 5);

    const services = made.steps.flatMap((step) =>
      step.kind === 'create endpoint' ? [step.serviceName] : [],
    );
    const ofPlan = (await diagnose(asked)).hosts.filter(({ service }) => services.includes(service.name));
    const wasPrivate = before.filter(({ host, verdict }) => {
      return verdict === 'private' && ofPlan.some((after) => after.host === host);
    });
    assert.deepEqual([ofPlan.length > 10, wasPrivate], [true, []]);
    assert.deepEqual(
      ofPlan.filter(({ verdict }) => verdict !== 'private').map(({ host, verdict }) => `${host} ${verdict}`),
      [],
    );

    const again = await apply(made);
    assert.deepEqual([again.kind, again.made], ['done', []]);
    assert.deepEqual((await plan(asked)).steps, []);
  });

  it('is refused when it was changed on the way', async () => {
    const { plan, apply } = await api();
    const made = await plan({
      way: 'enable DNS',
      profile: 'sandbox',
      site: 'datadoghq.com',
      ...(await analytics()),
    });
    await assert.rejects(
      apply({ ...made, vpcId: 'vpc-1', steps: made.steps.slice(1) }),
      /changed after it was made/,
    );
  });

  it('never reaches a profile that the person did not choose', async () => {
    const { network } = await api();
    await assert.rejects(network('production'), /not chosen/);
  });
});

function analytics() {
  return vpcOf('us-east-1', 'analytics-dev');
}

describe('The command Provision Endpoints', () => {
  pageTest('asks with a way back, shows the plan, and changes nothing without consent', async () => {
    await vscode.commands.executeCommand('privatelink.network.focus');
    await vscode.commands.executeCommand('list.focusFirst');
    await page.waitFor(rowOf('Network', 'analytics-dev'));
    void vscode.commands.executeCommand('privatelink.endpoints.provision');
    await answer('Which Datadog site', 'datadoghq.com');
    await answer('Which VPC', 'analytics-dev');
    await page.waitFor('.quick-input-list-row:has-text("recommended")');
    await screenshot('provision-ways');
    await answer('Which way');
    await answer('For which services');
    await page.waitFor('.quick-input-widget .quick-input-list-row');
    await screenshot('provision-services');
    await goBack('For which services');
    await answer('For which services');
    await answer('Which services');
    await page.waitFor(
      '.quick-input-list-row:has-text("none of the chosen services is offered in use1-az3")',
    );
    await screenshot('provision-subnets');
    await answer('Which subnets');
    await answer('Which security group');
    await page.waitFor('.tab.active:has-text("Connect analytics-dev")');
    await screenshotInAllThemes('plan');

    // VS Code shows no modal dialog while it runs tests: a question that nobody answers must change nothing.
    await page.click('.editor-actions a[aria-label^="Apply Plan"]');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { vpcId } = await analytics();
    const { inRegion } = await (await api()).network('sandbox');
    const endpoints = inRegion['us-east-1']?.endpoints;
    assert.equal(endpoints?.kind, 'read');
    assert.deepEqual(
      endpoints.value.filter((endpoint) => endpoint.vpcId === vpcId),
      [],
    );
  });

  pageTest('connects a VPC over peering to one that has the endpoints already', async () => {
    void vscode.commands.executeCommand('privatelink.endpoints.provision');
    await answer('Which Datadog site', 'uk1.datadoghq.com');
    await answer('Which VPC', 'london-branch');
    await answer('Which way', 'over VPC peering');
    await page.waitFor('.quick-input-list-row:has-text("london-core")');
    await screenshot('provision-hubs');
    await answer('Which VPC has the endpoints', 'london-core');
    await answer('For which services');
    await answer('Which services');
    await answer('Which subnets');
    await answer('Which security group');
    await page.waitFor('.tab.active:has-text("through london-core")');
    await screenshotInAllThemes('plan-of-peering');
  });

  pageTest('gives the plan away as code', async () => {
    await page.waitFor('.tab.active:has-text("through london-core")');
    await page.click('.editor-actions a[aria-label^="Export Plan as Code"]');
    await page.waitFor('.quick-input-list-row:has-text("CloudFormation")');
    await page.press('Enter');
    await page.waitFor('.tab.active:has-text(".tf")');
    const text = () => vscode.window.activeTextEditor?.document.getText() ?? '';
    for (let waited = 0; waited < 5_000 && text() === ''; waited += 100) await pause(100);
    assert.match(text(), /resource "aws_route53_zone"/);
    await screenshot('export-terraform');
  });

  pageTest('plans to migrate from superseded services, and to remove what is there', async () => {
    await vscode.commands.executeCommand('privatelink.network.focus');
    await chooseInMenu(rowOf('Network', 'legacy-shared'), 'Migrate from Superseded');
    await page.waitFor('.tab.active:has-text("Migrate legacy-shared")');
    await screenshotInAllThemes('plan-of-migration');
    await chooseInMenu(rowOf('Network', 'platform-prod'), 'Remove Endpoints');
    await page.waitFor('.tab.active:has-text("Remove datadoghq.com from platform-prod")');
    await page.clickInWebview('h2:has-text("What the plan would break")');
    await screenshotInAllThemes('plan-of-removal');
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Waits for a question of the flow and accepts what is offered, or what a word finds. */
async function answer(placeholder: string, word?: string): Promise<void> {
  const input = `.quick-input-widget input[placeholder^="${placeholder}"]`;
  await page.waitFor(input);
  await page.waitFor('.quick-input-list-row');
  // The question is on the screen before it has the keyboard.
  await page.click(input);
  if (word !== undefined) {
    await page.type(word);
    await page.waitFor(`.quick-input-list-row:has-text("${word}")`);
  }
  await page.press('Enter');
  await page.waitUntilGone(input);
}

async function goBack(to: string): Promise<void> {
  await page.click('.quick-input-titlebar .codicon-quick-input-back');
  await page.waitFor(`.quick-input-widget input[placeholder^="${to}"]`);
}
