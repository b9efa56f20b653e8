// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { installVsCode } from './install-vscode.mjs';
import { writeSettings } from './settings.mjs';

/**
 * @typedef {object} Serving
 * @property {string} extension folder of the extension
 * @property {'developed' | 'installed'} [extensionIs] a window with an extension under development is a test window,
 *   in which no message pops up: a person gets it installed
 * @property {string} workspace
 * @property {string} [tests] module with a `run` function, started inside the extension host
 * @property {Readonly<Record<string, unknown>>} [settings]
 * @property {'trusted' | 'restricted'} [trust] whether the workspace is trusted
 * @property {NodeJS.ProcessEnv} [env] what the extension host finds in its environment
 * @property {readonly string[]} [temporary] folders to remove at the end
 * @property {string} [data] folder of an earlier or later server's data, which stays; a fresh one where absent
 */

/**
 * Starts a VS Code server on a free loopback port.
 * @param {Serving} serving
 */
export async function serve({
  extension,
  extensionIs = 'developed',
  workspace,
  tests,
  settings = {},
  trust = 'trusted',
  env = process.env,
  temporary = [],
  data: kept,
}) {
  const installed = await installVsCode();
  const data = kept ?? temporaryFolder('vscode');
  const token = randomBytes(16).toString('hex');
  // Settings of scope `machine` are read from the second place only.
  for (const place of ['User', 'Machine']) writeSettings(join(data, 'server/data', place), settings);
  writeFileSync(join(data, 'token'), token, { mode: 0o600 });
  if (extensionIs === 'installed') link(extension, join(data, 'extensions'));

  const server = tether(
    process.execPath,
    [
      ...[join(installed, 'out/server-main.js'), '--host', '127.0.0.1', '--port', '0'],
      ...['--connection-token-file', join(data, 'token'), '--accept-server-license-terms'],
      ...['--server-data-dir', join(data, 'server'), '--extensions-dir', join(data, 'extensions')],
      ...['--telemetry-level', 'off', '--force-disable-user-env', '--reconnection-grace-time', '60'],
      // Without it a built VS Code ignores extensionDevelopmentPath, and with it no message pops up.
      ...(extensionIs === 'developed' ? ['--enable-smoke-test-driver'] : []),
      ...(trust === 'trusted' ? ['--disable-workspace-trust'] : []),
    ],
    { cwd: data, env, temporary: [...(kept === undefined ? [data] : []), ...temporary] },
  );
  const authority = `127.0.0.1:${await portOf(server)}`;

  /** @param {string} path */
  const remote = (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(extensionIs === 'developed' ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ['skipWelcome', 'true'],
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ];
  const query = new URLSearchParams({
    folder: pathToFileURL(workspace).pathname,
    payload: JSON.stringify(payload),
    tkn: token,
  });
  return { address: `http://${authority}/?${query}`, ended: server.ended, stop: () => server.stop() };
}

/**
 * What is built anew is there after a reload of the window.
 * @param {string} extension
 * @param {string} extensions
 */
function link(extension, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  mkdirSync(extensions, { recursive: true });
  symlinkSync(extension, join(extensions, `${publisher}.${name}-${version}`), 'junction');
}

/**
 * The port is the server's own choice and read from its first lines: asking for a free one beforehand would race.
 * @param {ReturnType<typeof tether>} server
 */
async function portOf(server) {
  /** @type {string[]} */
  const errors = [];
  server.stderr.on('data', (text) => errors.push(String(text)));
  for await (const line of createInterface(server.stdout)) {
    const port = /Extension host agent listening on (\d+)/.exec(line)?.[1];
    if (port !== undefined) {
      server.stdout.resume();
      return port;
    }
  }
  throw new Error(`VS Code's server ended before it listened:\n${errors.join('').slice(-2000)}`);
}
