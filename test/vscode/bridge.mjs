// @ts-check
// What the suite inside the extension host may ask of the page that shows its window: see suite/page.ts.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { folders } from '../process/folders.mjs';

const patience = { timeout: 10_000 };

/** @typedef {import('playwright-core').Page} Page */

/** @type {Record<string, (page: Page, argument: string) => Promise<unknown>>} */
const table = {
  press: (page, keys) => page.keyboard.press(keys),
  type: (page, text) => page.keyboard.type(text),
  click: (page, selector) => page.locator(selector).first().click(patience),
  rightClick: (page, selector) =>
    page
      .locator(selector)
      .first()
      .click({ ...patience, button: 'right' }),
  hover: (page, selector) => page.locator(selector).first().hover(patience),
  waitFor: (page, selector) => page.locator(selector).first().waitFor(patience),
  waitUntilGone: (page, selector) =>
    page
      .locator(selector)
      .first()
      .waitFor({ ...patience, state: 'hidden' }),
  texts: (page, selector) => page.locator(selector).allInnerTexts(),
  webviewTexts: async (page, selector) => {
    const found = inWebview(page).locator(selector);
    // The tab is there before what it shows.
    await found.first().waitFor(patience);
    return found.allTextContents();
  },
  clickInWebview: (page, selector) => inWebview(page).locator(selector).first().click(patience),
  screenshot: async (page, name) => {
    if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`A screenshot's name is words and dashes, not ${name}`);
    mkdirSync(folders.artifacts, { recursive: true });
    // Two frames: the first may still show the state before the last command.
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    await page.screenshot({ path: join(folders.artifacts, `${name}.png`) });
  },
};
const requests = new Map(Object.entries(table));

/** Listens on loopback; only who knows the address, which holds a random token, is answered. */
export async function openBridge() {
  const token = randomBytes(16).toString('hex');
  /** @type {Page | undefined} */
  let page;
  /** @type {import('./outcome.mjs').Counts | undefined} */
  let counts;
  const server = createServer((request, response) => {
    answer(request).then(
      (value) => response.end(JSON.stringify({ value })),
      (/** @type {unknown} */ error) => response.end(JSON.stringify({ error: String(error) })),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The bridge has no port.');

  /** @param {import('node:http').IncomingMessage} message */
  async function answer(message) {
    const [, given = '', name = ''] = (message.url ?? '').split('/');
    if (given.length !== token.length || !timingSafeEqual(Buffer.from(given), Buffer.from(token))) {
      throw new Error('Wrong token');
    }
    const args = /** @type {string[]} */ (await json(message));
    if (name === 'print') return console.log(args.join(' '));
    if (name === 'count') {
      const [passed = 0, failed = 0, skipped = 0] = args.map(Number);
      counts = { passed, failed, skipped };
      return;
    }
    const request = requests.get(name);
    if (request === undefined || page === undefined) throw new Error(`The bridge cannot ${name} here`);
    return request(page, args[0] ?? '');
  }

  return {
    env: { PRIVATELINK_TEST_BRIDGE: `http://127.0.0.1:${address.port}/${token}` },
    /** @param {Page} opened */
    connect: (opened) => {
      page = opened;
    },
    /** What the suite counted; undefined when it did not come to its end. */
    counts: () => counts,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** @param {Page} page */
function inWebview(page) {
  return page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
