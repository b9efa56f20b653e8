import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AwsCall, awsCallOf, type RawRequest } from '../../moto/aws-call';
import { relay, requestOf } from '../../moto/relay';
import { asAws, type ZoneListed } from './as-aws';
import { Rounds } from './rounds';

/** Milliseconds by the clock of this process. */
export interface CallSeen extends AwsCall {
  readonly begun: number;
  readonly ended: number;
}

/** `far`: each answer takes so many milliseconds longer. `rounds`: all that is asked at a time is answered at a time. */
export type Pace = { readonly kind: 'far'; readonly ms: number } | { readonly kind: 'rounds' };

export interface FarAws {
  readonly port: number;
  /** Forgets what was seen so far. */
  readonly begin: (pace: Pace) => void;
  readonly calls: () => readonly CallSeen[];
  /** How many rounds of answers were given since the beginning, where the pace is one of rounds. */
  readonly roundTrips: () => number;
  readonly stop: () => Promise<void>;
}

/** An emulator that answers like AWS where it matters for a count, from far away. */
export async function startFarAws(emulator: string, zones: readonly ZoneListed[]): Promise<FarAws> {
  let calls: CallSeen[] = [];
  let rounds = new Rounds();
  let pace: Pace = { kind: 'rounds' };

  const answer = async (request: RawRequest) => {
    const instead = asAws(request, zones);
    if (instead !== undefined) return { status: 200, headers: {}, body: instead };
    return relay(emulator, { ...request, headers: { ...request.headers, host: new URL(emulator).host } });
  };
  const server = createServer((incoming, response) => {
    const begun = performance.now();
    const serve = async () => {
      const request = await requestOf(incoming);
      const paced = pace;
      const { status, headers, body } =
        paced.kind === 'rounds'
          ? await rounds.hold(() => answer(request))
          : await sleep(paced.ms).then(() => answer(request));
      calls.push({ ...awsCallOf(request), begun, ended: performance.now() });
      response.writeHead(status, headers).end(body);
    };
    serve().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    begin: (next) => {
      calls = [];
      rounds = new Rounds();
      pace = next;
    },
    calls: () => calls,
    roundTrips: () => rounds.given,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
