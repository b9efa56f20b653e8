// @ts-check
import { tether } from '../process/tether.mjs';
import { withoutAws } from '../process/without-aws.mjs';

/**
 * Starts an empty AWS on a free loopback port.
 * @param {string} program
 */
export async function startMoto(program) {
  // Without the list of machine images, which nobody here asks for, a new account is there at once.
  const env = { ...withoutAws(process.env), MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' };
  const server = tether(program, ['-H', '127.0.0.1', '-p', '0'], { env });
  /** @type {string[]} */
  const said = [];
  /** @type {string} */
  const endpoint = await new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr]) {
      stream.on('data', (text) => {
        said.push(String(text));
        if (said.length > 200) said.shift();
        const address = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(said.join(''))?.[1];
        if (address !== undefined) resolve(address);
      });
    }
    void server.ended.then(() => reject(new Error(`moto ended before it listened:\n${said.join('')}`)));
  });
  return {
    endpoint,
    /** The reason for a call that moto does not know appears only here. */
    lastWords: () => said.join(''),
    stop: () => server.stop(),
  };
}
