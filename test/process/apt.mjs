// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { runAside } from './tether.mjs';

/** @type {Promise<unknown>} */
let lastInstallation = Promise.resolve();

/**
 * Installs Debian packages where we are allowed to without a password; tells whether that went well. One installation
 * waits for the other, because apt lets only one in.
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>}
 */
export function aptInstall(packages) {
  const installation = lastInstallation.then(() => install(packages));
  lastInstallation = installation.catch(() => undefined);
  return installation;
}

/** @param {readonly string[]} packages */
async function install(packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  console.log(`Installing with apt-get: ${packages.join(' ')}`);
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120'];
  const [command = '', ...args] = isRoot ? apt : ['sudo', '-n', ...apt];
  // An index that cannot be renewed may still be good enough.
  await runAside(command, [...args, 'update']);
  return (await runAside(command, [...args, 'install', '-y', '--no-install-recommends', ...packages])) === 0;
}
