// @ts-check
import { tether } from './tether.mjs';

/**
 * Runs npm quietly; what it said becomes the error when it fails.
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 */
export async function npm(args, { cwd }) {
  // Inside npm scripts the path of npm's own program is known, which needs no shell, not even on Windows.
  const program = process.env['npm_execpath'];
  const known = program?.endsWith('npm-cli.js');
  const child = known
    ? tether(process.execPath, [program ?? '', ...args], { cwd })
    : tether('npm', args, { cwd });
  /** @type {string[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)));
  const code = await child.ended;
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with code ${code}:\n${said.join('').trim()}`);
}
