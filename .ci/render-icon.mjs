// @ts-check
// Draws media/icon.png, the only form the Marketplace takes, from .ci/icon.svg: node .ci/render-icon.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { folders } from '../test/process/folders.mjs';
import { installChromium } from '../test/vscode/chromium.mjs';

const browser = await chromium.launch({ executablePath: await installChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
const svg = readFileSync(join(folders.repository, '.ci/icon.svg'), 'utf8');
await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
await page.screenshot({ path: join(folders.repository, 'media/icon.png'), omitBackground: true });
await browser.close();
