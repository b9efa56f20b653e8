import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsCall, awsCallOf, type RawRequest } from './aws-call';
import { answerFault, type Fault } from './fault';
import { relay, requestOf } from './relay';
import { garbage, spoil, type Spoiling } from './spoil';

/** Calls that a fault hits; what is not said matches every call. */
export interface FaultRule {
  readonly fault: Fault | Spoiling;
  readonly service?: string;
  readonly region?: string;
  /** The whole action, or what it begins with. */
  readonly action?: string;
  /** How many calls pass before it hits the first. */
  readonly after?: number;
  /** How many calls it hits before it is over; every one where it is not said. */
  readonly times?: number;
}

export interface FaultProxy {
  readonly url: string;
  /** In the order in which they came, each attempt one. */
  readonly calls: readonly AwsCall[];
  readonly inject: (rule: FaultRule) => void;
  /** No faults any more, the right time, and no calls kept. */
  readonly clear: () => void;
  /** Milliseconds that each call takes longer, as on a way to a far region. */
  readonly delay: (ms: number) => void;
  /** Milliseconds that AWS's clock is ahead of the one here. Signatures that are too old or too new are refused. */
  readonly clock: (ms: number) => void;
  readonly stop: () => Promise<void>;
}

interface Counter {
  readonly rule: FaultRule;
  pass: number;
  left: number;
}

/** Stands in front of an emulator and does what the emulator cannot: fail as AWS and networks fail. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const calls: AwsCall[] = [];
  let counters: Counter[] = [];
  let delayMs = 0;
  let aheadMs = 0;

  const faultFor = (call: AwsCall): FaultRule['fault'] | undefined => {
    const met = counters.filter(({ rule, left }) => left > 0 && hits(rule, call));
    const found = met.find(({ pass }) => pass === 0);
    for (const counter of met) counter.pass = Math.max(0, counter.pass - 1);
    if (found !== undefined) found.left -= 1;
    return found?.rule.fault;
  };
  const answer = async (request: RawRequest, response: ServerResponse) => {
    const call = awsCallOf(request);
    calls.push(call);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    const date = new Date(Date.now() + aheadMs).toUTCString();
    response.setHeader('date', date);
    const fault = isOutOfTime(request, aheadMs) ? 'clock skew' : faultFor(call);
    if (fault === 'garbage token given' && request.body.includes(`NextToken=${garbage}`)) {
      answerFault('garbage paging token', call, response);
    } else if (fault !== undefined && !isSpoiling(fault)) {
      answerFault(fault, call, response);
    } else {
      const whole = await relay(target, request);
      const { status, headers, body } = fault === undefined ? whole : spoil(whole, fault, call);
      response.writeHead(status, { ...headers, date }).end(body);
    }
  };
  const server = createServer((incoming, response) => {
    void requestOf(incoming)
      .then((request) => answer(request, response))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    calls,
    inject: (rule) => counters.push({ rule, pass: rule.after ?? 0, left: rule.times ?? Infinity }),
    clear: () => {
      counters = [];
      aheadMs = 0;
      calls.length = 0;
    },
    delay: (ms) => (delayMs = ms),
    clock: (ms) => (aheadMs = ms),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function hits({ service, region, action }: FaultRule, call: AwsCall): boolean {
  return (
    (service === undefined || service === call.service) &&
    (region === undefined || region === call.region) &&
    (action === undefined || call.action.startsWith(action))
  );
}

function isSpoiling(fault: FaultRule['fault'] | undefined): fault is Spoiling {
  return fault === 'garbage token given' || fault === 'same token for ever' || fault === 'new token for ever';
}

/** AWS allows a signature five minutes; some services more. */
function isOutOfTime({ headers }: RawRequest, aheadMs: number): boolean {
  const signed = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(headers['x-amz-date']));
  if (signed === null) return false;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = signed.slice(1).map(Number);
  const at = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.abs(Date.now() + aheadMs - at) > 5 * 60_000;
}
