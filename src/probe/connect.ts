import { type Socket, connect as open } from 'node:net';
import type { TcpOutcome } from './observation';
import { orAfter } from './or-after';

export type Connected =
  | { readonly kind: 'open'; readonly socket: Socket }
  | { readonly kind: 'closed'; readonly outcome: Exclude<TcpOutcome, 'open'> };

/** An endpoint has an address in each of its zones, a public name up to eight. */
const mostAddresses = 8;

/**
 * Tries all addresses at once and keeps the first connection, as one that answers is what a client finds in the end.
 * Where none does, the outcome that says most. Settles in time and never rejects.
 */
export async function connect(
  addresses: readonly string[],
  port: number,
  timeoutMs: number,
  signal: AbortSignal,
): Promise<Connected> {
  const attempts = addresses.slice(0, mostAddresses).map((address) => attemptAt(address, port));
  const timedOut: Connected = { kind: 'closed', outcome: 'timed out' };
  const first = await orAfter(timeoutMs, signal, timedOut, firstOpen(attempts));
  const kept = first.kind === 'open' ? first.socket : undefined;
  for (const { socket } of attempts) {
    if (socket !== kept) socket.destroy();
  }
  return first;
}

interface Attempt {
  readonly socket: Socket;
  readonly settled: Promise<Connected>;
}

function attemptAt(address: string, port: number): Attempt {
  const socket = open({ host: address, port });
  const settled = new Promise<Connected>((resolve) => {
    socket.once('connect', () => resolve({ kind: 'open', socket }));
    // Stays, because a destroyed or later broken connection may speak again.
    socket.on('error', (error) => resolve({ kind: 'closed', outcome: outcomeOf(error) }));
  });
  return { socket, settled };
}

async function firstOpen(attempts: readonly Attempt[]): Promise<Connected> {
  const opened = attempts.map(async ({ settled }) => {
    const result = await settled;
    if (result.kind === 'closed') throw new Error(result.outcome);
    return result;
  });
  return Promise.any(opened).catch(async (): Promise<Connected> => {
    const all = await Promise.all(attempts.map(({ settled }) => settled));
    const outcomes = all.map((one) => (one.kind === 'closed' ? one.outcome : undefined));
    return { kind: 'closed', outcome: tellingMost.find((one) => outcomes.includes(one)) ?? 'unreachable' };
  });
}

/** A machine without IPv6 cannot reach an IPv6 address, whatever stands there. */
const tellingMost = ['refused', 'timed out', 'unreachable'] as const;

function outcomeOf(error: Error): (typeof tellingMost)[number] {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || code === 'ECONNRESET') return 'refused';
  return code === 'ETIMEDOUT' ? 'timed out' : 'unreachable';
}
