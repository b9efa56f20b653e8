import * as assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { Plan } from '../../../src/plan/plan';
import type { PlanRequest } from '../../../src/plan/request';
import { print } from './bridge';
import { api } from './extension';
import { page } from './page';
import { screenshot } from './screenshot';

/** What the window that is killed leaves for the one that kills it, and for the next one. */
export interface Notes {
  readonly server: number;
  readonly host: number;
  readonly plan: Plan;
}

const notes = process.env['PRIVATELINK_TEST_NOTES'] ?? '';
const parts: Readonly<Record<string, () => Promise<void>>> = { begin, finish };

/** Called by VS Code inside the extension host. */
export async function run(): Promise<void> {
  const part = process.env['PRIVATELINK_TEST_PART'] ?? '';
  try {
    await parts[part]?.();
  } catch (error) {
    await print(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw error;
  }
}

/** Never comes back: one answer of AWS does not come, and the window is killed while it waits. */
async function begin(): Promise<void> {
  const { plan, apply } = await api();
  const made = await plan(JSON.parse(process.env['PRIVATELINK_TEST_REQUEST'] ?? '') as PlanRequest);
  const left: Notes = { server: process.ppid, host: process.pid, plan: made };
  await writeFile(notes, JSON.stringify(left));
  const outcome = await apply(made);
  throw new Error(`The plan came to its end: ${JSON.stringify(outcome)}`);
}

async function finish(): Promise<void> {
  const { plan } = JSON.parse(await readFile(notes, 'utf8')) as Notes;
  await vscode.commands.executeCommand('privatelink.network.focus');
  await page.waitFor('.statusbar-item[id="status.notifications"] .codicon-bell-dot');
  await vscode.commands.executeCommand('notifications.showList');
  await screenshot('kill-offer');
  await page.waitFor(`.notification-list-item:has-text("${plan.title}"):has-text("was interrupted")`);
  await page.waitFor('.notification-list-item .monaco-button:has-text("Resume")');
  const { apply, plan: planAgain } = await api();
  const outcome = await apply(plan);
  assert.equal(outcome.kind, 'done', JSON.stringify(outcome));
  assert.deepEqual([outcome.uncertain, outcome.notMade], [[], []]);
  assert.deepEqual((await planAgain(plan.request)).steps, []);
}
