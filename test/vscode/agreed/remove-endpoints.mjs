// @ts-check
import { equal } from 'node:assert/strict';
import { personAt } from './person.mjs';

/** VS Code passes over a click that comes right after the menu was opened: it could belong to the opening. */
const settlingMs = 500;

/**
 * What is deleted does not come back: a person agrees to it, to what it breaks, and types the name that is shown.
 * @param {import('playwright-core').Page} page
 * @param {(name: string) => Promise<unknown>} photograph
 */
export async function removeEndpoints(page, photograph) {
  const person = personAt(page);
  await person.command('Focus on Network View');
  await page
    .locator('[role="tree"][aria-label="Network"] .monaco-list-row:has-text("tokyo-web")')
    .first()
    .click({
      button: 'right',
    });
  const entry = page.locator('.monaco-menu .action-label:has-text("Remove Endpoints")').first();
  await entry.hover();
  await page.waitForTimeout(settlingMs);
  await entry.click();
  await page.locator('.tab.active:has-text("from tokyo-web")').waitFor();

  await page.locator('.editor-actions a[aria-label^="Apply Plan"]').click();
  await person.agree('Make 5 changes in account 111111111111, region ap-northeast-1?', 'Apply');
  await person.agree('This plan breaks something else.', 'Apply All the Same');
  const input = person.question('tokyo-web');
  await input.waitFor();
  await page.locator('.quick-input-message:has-text("Type tokyo-web, the name of vpc-")').waitFor();
  await photograph('remove-typed');
  await page.keyboard.type('tokyo-web-2');
  await page.keyboard.press('Enter');
  equal(await input.isVisible(), true);
  await input.fill('tokyo-web');
  await page.keyboard.press('Enter');
  await person.message('done. Made: 5.').waitFor();
}
