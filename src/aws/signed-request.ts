import { HttpRequest, type HttpResponse } from '@smithy/core/protocols';
import { isThrottlingError, isTransientError, StandardRetryStrategy } from '@smithy/core/retry';
import { Hash } from '@smithy/core/serde';
import { SignatureV4 } from '@smithy/signature-v4';
import type { HttpHandlerOptions, RetryErrorType } from '@smithy/types';
import type { Connection } from './connection';
import type { Service } from './endpoint-override';
import { tolerance } from './http/aws-clock';
import { NotFromAws } from './http/not-from-aws';

export interface SignedRequest {
  readonly service: Service;
  /** The region that the signature is for. */
  readonly region: string;
  /** AWS's own address; an endpoint override takes its place. */
  readonly address: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What an answer says; throws what it refuses. */
export type Understand<T> = (text: string, response: HttpResponse) => T;

/**
 * Services of which one list each is read: signed here instead of bundling an SDK client for each. Same handler,
 * credentials, limits and retries as the SDK's clients.
 */
export async function askSigned<T>(
  aws: Connection,
  request: SignedRequest,
  options: HttpHandlerOptions,
  understand: Understand<T>,
): Promise<T> {
  const retries = new StandardRetryStrategy(maxAttempts);
  let attempt = await retries.acquireInitialRetryToken('');
  for (;;) {
    const offset = aws.clock.offset();
    try {
      return await askOnce(aws, request, options, understand);
    } catch (error) {
      // Signed with a wrong time. Once it is known the next answer tells the same, and nothing is repeated for it.
      const isLate = Math.abs(aws.clock.offset() - offset) > tolerance;
      const errorType = isLate ? 'TRANSIENT' : kindOf(error);
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

async function askOnce<T>(
  aws: Connection,
  asked: SignedRequest,
  options: HttpHandlerOptions,
  understand: Understand<T>,
): Promise<T> {
  const url = new URL(aws.override.urlFor(asked.service) ?? asked.address);
  const request = new HttpRequest({
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    method: asked.method,
    path: `${url.pathname.replace(/\/$/, '')}${asked.path}`,
    query: { ...asked.query },
    headers: { host: url.host, ...asked.headers },
    ...(asked.body === undefined ? {} : { body: asked.body }),
  });
  const signer = new SignatureV4({
    service: asked.service,
    region: asked.region,
    credentials: aws.credentials.resolve,
    sha256: Hash.bind(undefined, 'sha256'),
  });
  const signed = await signer.sign(request, { signingDate: new Date(aws.clock.now()) });
  request.headers = signed.headers;
  const { response } = await aws.handlerFor(asked.service).handle(request, options);
  return understand(Buffer.from(response.body as Uint8Array).toString('utf8'), response);
}
