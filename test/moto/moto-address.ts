import { inject } from 'vitest';

/** The emulator of the worker that this file runs in: no other file uses it meanwhile. */
export function motoAddress(): string {
  const worker = Number(process.env['VITEST_POOL_ID']);
  const address = inject('motos')[worker - 1];
  if (address === undefined) throw new Error(`There is no emulator for worker ${worker}`);
  return address;
}
