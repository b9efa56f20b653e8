// @ts-check
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { tether } from '../process/tether.mjs';
import { installVsCode } from './install-vscode.mjs';

/**
 * Lets VS Code itself install a package, so that what is tested is what is shipped. Returns the installed extension.
 * @param {string} vsix
 * @param {string} folder
 */
export async function installVsix(vsix, folder) {
  const server = await installVsCode();
  const extensions = join(folder, 'extensions');
  const code = tether(process.execPath, [
    ...[join(server, 'out/server-main.js'), '--accept-server-license-terms'],
    ...['--server-data-dir', join(folder, 'server'), '--extensions-dir', extensions],
    ...['--install-extension', resolve(vsix)],
  ]);
  const [said, errors, status] = await Promise.all([text(code.stdout), text(code.stderr), code.ended]);
  const installed = readdirSync(extensions).find((name) => name.startsWith('privatelink-for-datadog.'));
  if (status !== 0 || installed === undefined) {
    throw new Error(`VS Code did not install ${vsix}:\n${said}${errors}`);
  }
  return join(extensions, installed);
}
