import { afterAll, expect, it } from 'vitest';
import { openBridge } from './bridge.mjs';

const bridge = await openBridge();
afterAll(() => bridge.close());

async function ask(address: string, ...args: readonly string[]): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(args) });
  return response.json();
}

it('who does not know the token is refused', async () => {
  const { origin } = new URL(bridge.env.PRIVATELINK_TEST_BRIDGE);
  expect(await ask(`${origin}/${'0'.repeat(32)}/count`, '1', '0', '0')).toEqual({
    error: 'Error: Wrong token',
  });
  expect(bridge.counts()).toBeUndefined();
});

it('what it cannot do is an error that names it', async () => {
  expect(await ask(`${bridge.env.PRIVATELINK_TEST_BRIDGE}/constructor`)).toEqual({
    error: 'Error: The bridge cannot constructor here',
  });
});

it('the counts of the suite arrive', async () => {
  await ask(`${bridge.env.PRIVATELINK_TEST_BRIDGE}/count`, '3', '1', '2');
  expect(bridge.counts()).toEqual({ passed: 3, failed: 1, skipped: 2 });
});
