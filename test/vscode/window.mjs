// @ts-check
import { mkdirSync, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { folders } from '../process/folders.mjs';
import { installChromium } from './chromium.mjs';
import { serve } from './serve.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
];

/**
 * Opens a headless window on a VS Code of its own.
 * @param {import('./serve.mjs').Serving & {
 *   log?: string,
 *   onOpen?: (page: import('playwright-core').Page) => void,
 * }} opening `log` names the test artifact that gets what VS Code logs; `onOpen` is called before anything loads
 */
export async function openWindow({ log = 'vscode.log', onOpen = () => undefined, ...serving }) {
  const executablePath = await installChromium();
  // Playwright closes the browser at these signals and leaves us waiting for it; leaving closes both.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  const server = await serve(serving);
  const browser = await chromium
    .launch({ executablePath, args: flags, handleSIGTERM: false, handleSIGHUP: false })
    .catch(async (/** @type {unknown} */ error) => {
      await server.stop();
      throw error;
    });
  mkdirSync(folders.artifacts, { recursive: true });
  const lines = createWriteStream(join(folders.artifacts, log));
  const page = await browser.newPage({
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  /** @type {PromiseWithResolvers<number>} */
  const testsEnded = Promise.withResolvers();
  testsEnded.promise.catch(() => undefined);
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
      lines.write(
        `${type} ${args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ')}\n`,
      );
    },
  );
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => testsEnded.resolve(code));
  page.on('crash', () => testsEnded.reject(new Error('The page of VS Code crashed.')));
  page.on('pageerror', (error) => lines.write(`page error ${error.message}\n`));
  void server.ended.then(() => testsEnded.reject(new Error("VS Code's server ended before the tests did.")));
  onOpen(page);
  await page.goto(server.address);

  return {
    page,
    /** Settles with the exit code of `tests`. */
    testsEnded: testsEnded.promise,
    async close() {
      await browser.close();
      await server.stop();
      lines.end();
    },
  };
}
