// @ts-check
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { temporaryFolder } from '../process/folders.mjs';
import { tether } from '../process/tether.mjs';
import { installVsCode } from './install-vscode.mjs';

/**
 * Lets VS Code itself install a package, so that what is tested is what is shipped. Returns the installed extension.
 * @param {string} vsix
 */
export async function unpackVsix(vsix) {
  const installed = await installVsCode();
  const temporary = temporaryFolder('vsix');
  const extensions = join(temporary, 'extensions');
  const code = tether(process.execPath, [
    ...[join(installed, 'out/server-main.js'), '--accept-server-license-terms'],
    ...['--server-data-dir', join(temporary, 'server'), '--extensions-dir', extensions],
    ...['--install-extension', resolve(vsix)],
  ]);
  const [said, errors, status] = await Promise.all([text(code.stdout), text(code.stderr), code.ended]);
  const folder = readdirSync(extensions).find((name) => name.startsWith('privatelink-for-datadog.'));
  if (status !== 0 || folder === undefined)
    throw new Error(`VS Code did not install ${vsix}:\n${said}${errors}`);
  return { extension: join(extensions, folder), temporary };
}
