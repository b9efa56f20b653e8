// @ts-check
import { equal, notEqual } from 'node:assert/strict';
import { personAt } from './person.mjs';

/**
 * In which zones Secrets Manager is, AWS tells when the endpoint is made; in the sandbox not in use1-az3, where
 * analytics-dev has a subnet.
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<unknown>} photograph
 */
export async function applyCorrectedPlan(page, photograph) {
  const person = personAt(page);
  const plans = page.locator('.tab:has-text("Connect analytics-dev to datadoghq.com")');
  await person.command('PrivateLink: Provision Endpoints');
  await person.answer('Which Datadog site', 'datadoghq.com');
  await person.answer('Which VPC', 'analytics-dev');
  await person.answer('Which way');
  await person.answer('For which services');
  await person.answerOnly('Which services', 'AWS Secrets Manager');
  const [refused = ''] = (await person.choice('use1-az3').innerText()).match(/subnet-\w+/) ?? [];
  notEqual(refused, '');
  await person.answer('Which subnets');
  await person.answer('Which security group');
  await plans.first().waitFor();
  const first = await person.documentText({ has: /subnet-\w+, subnet-\w+, subnet-/ });
  equal(first.includes(refused), true);

  await page.locator('.editor-actions a[aria-label^="Apply Plan"]').click();
  await person.agree('Make 4 changes in account 111111111111, region us-east-1?', 'Apply');
  await person.message('A plan without the refused zones is open now').waitFor();
  await plans.nth(1).waitFor();
  equal(await plans.count(), 2);
  await person.documentText({ has: /subnet-\w+, subnet-/, hasNot: refused });
  await photograph('corrected-plan');

  await person.message('has 4 changes').locator('.monaco-button:has-text("Apply...")').click();
  await person.agree('Make 4 changes in account 111111111111, region us-east-1?', 'Apply');
  await person.message('done. Made: 4.').waitFor();
  await photograph('corrected-plan-applied');
}
