import type { HttpResponse } from '@smithy/types';
import { textOf } from './json-fields';

/** An error that a service answered for which no SDK client is bundled, shaped like those of the SDK's clients. */
export class AwsRefusal extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: { readonly httpStatusCode: number };

  private constructor(code: string, message: string, statusCode: number) {
    super(message);
    this.name = code;
    this.$fault = statusCode >= 500 ? 'server' : 'client';
    this.$metadata = { httpStatusCode: statusCode };
  }

  static of({ headers, statusCode }: HttpResponse, body: string): AwsRefusal {
    const { code, message } = body.trimStart().startsWith('<')
      ? { code: elementOf(body, 'Code'), message: elementOf(body, 'Message') }
      : saidInJson(body, headers['x-amzn-errortype']);
    return new AwsRefusal(code ?? 'Unknown', message ?? '', statusCode);
  }
}

function elementOf(xml: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]+)</${name}>`).exec(xml)?.[1];
}

/** https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization */
function saidInJson(body: string, errorType: string | undefined) {
  let said: unknown;
  try {
    said = JSON.parse(body);
  } catch {
    said = undefined;
  }
  const type = errorType ?? textOf(said, '__type') ?? textOf(said, 'code') ?? '';
  const code = type.replace(/:.*$/, '').replace(/^.*#/, '');
  return {
    code: code === '' ? undefined : code,
    message: textOf(said, 'message') ?? textOf(said, 'Message'),
  };
}
