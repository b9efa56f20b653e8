// @ts-check
// A window in which a person is asked and agrees: VS Code shows no modal question while it runs tests, so the page is
// driven from out here, and the extension is installed as for anybody.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../process/folders.mjs';
import { withoutAws } from '../process/without-aws.mjs';
import { applyCorrectedPlan } from './agreed/corrected-plan.mjs';
import { removeEndpoints } from './agreed/remove-endpoints.mjs';
import { copySampleWorkspace } from './sample.mjs';
import { openWindow } from './window.mjs';

const tests = {
  'A plan in a zone that AWS refuses is corrected, shown again and applied': applyCorrectedPlan,
  'Endpoints are removed once the name of their VPC is typed': removeEndpoints,
};

/**
 * @param {string} extension folder of the extension under test
 * @returns {Promise<import('./outcome.mjs').Counts>}
 */
export async function runAgreed(extension) {
  console.log('\nA window of VS Code in which a person agrees');
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const [sentence, test] of Object.entries(tests)) {
    const { workspace, temporary } = copySampleWorkspace();
    const window = await openWindow({
      extension,
      extensionIs: 'installed',
      workspace,
      settings: { 'privatelink.profiles': ['sandbox'] },
      env: withoutAws(process.env),
      temporary: [temporary],
      log: 'vscode-agreed.log',
    });
    const { page } = window;
    page.setDefaultTimeout(30_000);
    const photograph = (/** @type {string} */ name) =>
      page.screenshot({ path: join(folders.artifacts, `${name}.png`) });
    try {
      await test(page, photograph);
      console.log(`  ✓ ${sentence}`);
      counts.passed += 1;
    } catch (error) {
      await photograph('failed-agreed').catch(() => undefined);
      console.error(`  ✗ ${sentence}\n${error instanceof Error ? (error.stack ?? error.message) : error}`);
      counts.failed += 1;
    } finally {
      await window.close();
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return counts;
}
