// @ts-check
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { aptInstall } from '../process/apt.mjs';
import { folders } from '../process/folders.mjs';
import { runAside } from '../process/tether.mjs';

const venv = join(folders.downloads, 'moto');
const inVenv = (/** @type {string} */ program) =>
  join(venv, process.platform === 'win32' ? `Scripts/${program}.exe` : `bin/${program}`);
const programs = ['moto_server', inVenv('moto_server')];

/** The program that emulates AWS, installed when there is none; undefined when it cannot be had. */
export async function installMoto() {
  const found = findMoto();
  if (found !== undefined) return found;
  await installWithPip();
  if (findMoto() === undefined) await installWithApt();
  return findMoto();
}

function findMoto() {
  return programs.find((program) => spawnSync(program, ['--help'], { stdio: 'ignore' }).status === 0);
}

/** Into a virtual environment of our own: the system's Python stays as it is. */
async function installWithPip() {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['-m', 'venv', '--help']).status === 0);
  if (python === undefined) return;
  console.log('Installing moto with pip.');
  if ((await runAside(python, ['-m', 'venv', '--clear', venv])) !== 0) return;
  const quiet = ['--quiet', '--disable-pip-version-check', '--retries', '1'];
  await runAside(inVenv('python'), ['-m', 'pip', 'install', ...quiet, 'moto[server]>=5.2']);
}

/** Debian's is older (5.1): what it lacks shows in the tests that stand on it. */
async function installWithApt() {
  const packages = ['moto', 'flask-cors', 'yaml', 'openapi-spec-validator'];
  await aptInstall(packages.map((name) => `python3-${name}`));
}
