// @ts-check
// Stands in front of an emulator and keeps one answer for ever: the call was carried out, and nobody learns of it.
import { createServer, request as send } from 'node:http';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';

/**
 * @param {string} target
 * @param {{ action: string, nth: number }} held which call's answer is kept
 */
export async function startKillProxy(target, { action, nth }) {
  /** @type {PromiseWithResolvers<void>} */
  const holding = Promise.withResolvers();
  let seen = 0;
  const server = createServer((incoming, response) => {
    answer(incoming, response).catch(() => response.destroy());
  });

  /**
   * @param {import('node:http').IncomingMessage} incoming
   * @param {import('node:http').ServerResponse} response
   */
  async function answer(incoming, response) {
    const body = await buffer(incoming);
    const isHeld = isCarriedOut(body.toString('utf8')) && (seen += 1) === nth;
    const { method, headers } = incoming;
    const onward = send(`${target}${incoming.url ?? ''}`, { method, headers });
    onward.end(body);
    const [whole] = /** @type {[import('node:http').IncomingMessage]} */ (await once(onward, 'response'));
    const content = await buffer(whole);
    if (isHeld) holding.resolve();
    else response.writeHead(whole.statusCode ?? 502, whole.headers).end(content);
  }

  /** @param {string} body */
  function isCarriedOut(body) {
    return body.includes(`Action=${action}&`) && !body.includes('DryRun=true');
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Settles when the call was carried out and its answer is being kept. */
    holding: holding.promise,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
