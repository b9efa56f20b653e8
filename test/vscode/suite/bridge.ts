// The way out of the extension host to the program that started VS Code: ../bridge.mjs.
const address = process.env['PRIVATELINK_TEST_BRIDGE'];

/** Says a line where the person who started the tests reads it. */
export async function print(line: string): Promise<void> {
  if (address !== undefined) await ask('print', line);
}

/** Hands over the outcome of the whole suite. */
export async function count(passed: number, failed: number, skipped: number): Promise<void> {
  if (address !== undefined) await ask('count', ...[passed, failed, skipped].map(String));
}

/** @throws when there is no bridge or it could not do it; the message says what was asked. */
export async function ask(request: string, ...args: readonly string[]): Promise<unknown> {
  const question = `${request}(${args.join(', ')})`;
  if (address === undefined) throw new Error(`${question}: start the suite with npm test.`);
  const response = await fetch(`${address}/${request}`, { method: 'POST', body: JSON.stringify(args) });
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) throw new Error(`${question}: no answer.`);
  if ('error' in answer) throw new Error(`${question}: ${String(answer.error)}`);
  return 'value' in answer ? answer.value : undefined;
}
