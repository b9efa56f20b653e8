import { partition } from '@aws-sdk/core/client';
import { HttpRequest } from '@smithy/core/protocols';
import { isThrottlingError, isTransientError, StandardRetryStrategy } from '@smithy/core/retry';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpHandlerOptions, RetryErrorType } from '@smithy/types';
import { AwsRefusal } from './aws-refusal';
import type { Connection } from './connection';
import { NotFromAws } from './http/not-from-aws';

/** One request of a service that answers JSON. */
export interface JsonRequest {
  readonly service: 'route53resolver' | 'route53profiles';
  readonly region: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * Two Route 53 services of which one list each is read: signed here instead of bundling an SDK client for each.
 * Same handler, credentials, limits and retries as the SDK's clients.
 */
export async function askJsonService(
  aws: Connection,
  request: JsonRequest,
  options: HttpHandlerOptions,
): Promise<unknown> {
  const retries = new StandardRetryStrategy(maxAttempts);
  let attempt = await retries.acquireInitialRetryToken('');
  for (;;) {
    try {
      return await askOnce(aws, request, options);
    } catch (error) {
      const errorType = kindOf(error);
      // An emulator's web page says that it does not know the service, and will say so again.
      const isFinal = aws.emulator !== undefined && error instanceof NotFromAws;
      if (errorType === undefined || isFinal) throw error;
      attempt = await retries.refreshRetryTokenForRetry(attempt, { errorType }).catch(() => {
        throw error;
      });
    }
  }
}

const maxAttempts = 3;

function kindOf(error: unknown): RetryErrorType | undefined {
  if (!(error instanceof Error)) return undefined;
  const sdkError = error as Parameters<typeof isThrottlingError>[0];
  if (isThrottlingError(sdkError)) return 'THROTTLING';
  return isTransientError(sdkError) ? 'TRANSIENT' : undefined;
}

async function askOnce(aws: Connection, asked: JsonRequest, options: HttpHandlerOptions): Promise<unknown> {
  const url = new URL(aws.override.urlFor(asked.service) ?? realUrl(asked));
  const request = new HttpRequest({
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    method: asked.method,
    path: `${url.pathname.replace(/\/$/, '')}${asked.path}`,
    query: { ...asked.query },
    headers: { host: url.host, ...asked.headers },
    ...(asked.body === undefined ? {} : { body: JSON.stringify(asked.body) }),
  });
  const signer = new SignatureV4({
    service: asked.service,
    region: asked.region,
    credentials: aws.credentials.resolve,
    sha256: Hash.bind(undefined, 'sha256'),
  });
  Object.assign(request, { headers: (await signer.sign(request)).headers });
  const { response } = await aws.handlerFor(asked.service).handle(request, options);
  const answer = parsed(Buffer.from(response.body as Uint8Array).toString('utf8'), response.statusCode);
  if (response.statusCode >= 300) throw AwsRefusal.of(response, answer);
  return answer;
}

function parsed(text: string, statusCode: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotFromAws(statusCode);
  }
}

function realUrl({ service, region }: JsonRequest): string {
  // The region becomes part of a host name that gets signed requests.
  if (!/^[a-z0-9-]{1,63}$/.test(region)) throw new Error(`"${region}" is no AWS region.`);
  return `https://${service}.${region}.${partition(region).dnsSuffix}`;
}
