import net from 'node:net';
import { afterEach, beforeEach, vi } from 'vitest';

/** Cuts the tests of a file off from everything but 127.0.0.1; the answer holds whom they tried to contact. */
export function noWayOut(): readonly string[] {
  const contacted: string[] = [];
  beforeEach(() => {
    contacted.length = 0;
    const connect = Object.getOwnPropertyDescriptor(net.Socket.prototype, 'connect')?.value as (
      ...args: unknown[]
    ) => net.Socket;
    // Names are looked up behind this, TLS begins behind this.
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(function (
      this: net.Socket,
      ...args: unknown[]
    ) {
      const host = hostIn(args);
      if (host === '127.0.0.1') return connect.apply(this, args);
      contacted.push(host);
      process.nextTick(() =>
        this.destroy(Object.assign(new Error(`connect EHOSTUNREACH ${host}`), { code: 'EHOSTUNREACH' })),
      );
      return this;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  return contacted;
}

/** Node normalizes the arguments of `connect` into one array on the way. */
function hostIn(args: readonly unknown[]): string {
  const [first, second] = args.flat() as [
    { host?: string; path?: string } | number | string | undefined,
    unknown,
  ];
  return typeof first === 'object'
    ? (first.host ?? first.path ?? '')
    : typeof second === 'string'
      ? second
      : String(first);
}
