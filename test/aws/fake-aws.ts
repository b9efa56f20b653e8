import type { HttpRequest } from '@smithy/core/protocols';
import { HttpResponse } from '@smithy/core/protocols';
import { createClients } from '../../src/aws/clients';
import type { Connection } from '../../src/aws/connection';
import { createAwsClock } from '../../src/aws/http/aws-clock';
import type { Handler } from '../../src/aws/http/chain';
import { chain } from '../../src/aws/http/chain';
import { fromAws } from '../../src/aws/http/from-aws';
import { refusedBatch } from '../../src/aws/http/refused-batch';

/** One request as it would go to AWS. */
export interface Asked {
  readonly request: HttpRequest;
  /** `DescribeVpcs` of EC2 and STS, `Route53Resolver.ListResolverRules`, or method and path. */
  readonly action: string;
  /** Form fields of EC2 and STS, else the query. */
  readonly fields: URLSearchParams;
  readonly region: string;
}

export interface Answered {
  readonly status?: number;
  readonly body: string;
}

export type FakeAws = (asked: Asked) => Answered | Promise<Answered>;

/** A connection to a real AWS (no emulator) whose answers are given here; what was asked is kept. */
export function fakeAws(answer: FakeAws): Connection & { readonly asked: readonly Asked[] } {
  const asked: Asked[] = [];
  const end: Handler = {
    handle: async (request) => {
      const one = understood(request);
      asked.push(one);
      const { status: statusCode = 200, body } = await answer(one);
      return { response: new HttpResponse({ statusCode, headers: {}, body: Buffer.from(body) }) };
    },
  };
  const handler = chain([refusedBatch, fromAws], end);
  const resolve = () => Promise.resolve({ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' });
  const override = { urlFor: () => undefined, emulators: [] };
  const clock = createAwsClock();
  const settings = { homeRegion: 'eu-west-1', override, handlerFor: () => handler, clock };
  return {
    asked,
    profile: 'ops',
    ...settings,
    credentials: { resolve, forget: () => {} },
    clients: createClients({ ...settings, credentials: resolve }),
    noteAccount: () => {},
    loginCommand: () => Promise.resolve(undefined),
  };
}

function understood(request: HttpRequest): Asked {
  const body = typeof request.body === 'string' ? request.body : '';
  const isForm = body.startsWith('Action=');
  const query = Object.entries(request.query).map(([name, value]): [string, string] => [name, String(value)]);
  const fields = new URLSearchParams(isForm ? body : query);
  const target = request.headers['x-amz-target'];
  const region = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const action = fields.get('Action') ?? target ?? `${request.method} ${request.path}`;
  return { request, action, fields, region };
}

export function ec2Error(code: string, message: string, status = 400): Answered {
  const error = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, body: `<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>` };
}

export function route53Error(code: string, message: string, status = 400): Answered {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  return { status, body: `<ErrorResponse>${error}<RequestId>1</RequestId></ErrorResponse>` };
}

export const at = (region = 'eu-west-1', signal = new AbortController().signal) => ({ region, signal });
