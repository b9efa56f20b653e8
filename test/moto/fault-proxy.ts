import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsCall, awsCallOf } from './aws-call';
import { answerFault, type Fault } from './fault';

/** Calls that a fault hits; what is not said matches every call. */
export interface FaultRule {
  readonly fault: Fault;
  readonly service?: string;
  readonly region?: string;
  /** The whole action, or what it begins with. */
  readonly action?: string;
  /** How many calls it hits before it is over; every one where it is not said. */
  readonly times?: number;
}

export interface FaultProxy {
  readonly url: string;
  /** In the order in which they came, each attempt one. */
  readonly calls: readonly AwsCall[];
  readonly inject: (rule: FaultRule) => void;
  /** No faults any more, and no calls kept. */
  readonly clear: () => void;
  /** Milliseconds that each call takes longer, as on a way to a far region. */
  readonly delay: (ms: number) => void;
  readonly stop: () => Promise<void>;
}

/** Stands in front of an emulator and does what the emulator cannot: fail as AWS and networks fail. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const calls: AwsCall[] = [];
  let rules: { readonly rule: FaultRule; left: number }[] = [];
  let delayMs = 0;

  const faultFor = (call: AwsCall): Fault | undefined => {
    const found = rules.find(({ rule, left }) => left > 0 && hits(rule, call));
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.rule.fault;
  };
  const server = createServer((incoming, response) => {
    void bodyOf(incoming).then(async (body) => {
      const { method = '', url: path = '', headers } = incoming;
      const call = awsCallOf({ method, path, headers, body: body.toString('utf8') });
      calls.push(call);
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
      const fault = faultFor(call);
      if (fault === undefined) forward(target, incoming, body, response);
      else answerFault(fault, call, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    calls,
    inject: (rule) => rules.push({ rule, left: rule.times ?? Infinity }),
    clear: () => {
      rules = [];
      calls.length = 0;
    },
    delay: (ms) => (delayMs = ms),
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

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function forward(target: string, incoming: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { method, url = '', headers } = incoming;
  const onward = send(`${target}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}
