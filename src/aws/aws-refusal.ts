import type { HttpResponse } from '@smithy/types';

/** An error that a JSON service answered, shaped like those of the SDK's clients. */
export class AwsRefusal extends Error {
  readonly $fault: 'client' | 'server';
  readonly $metadata: { readonly httpStatusCode: number };

  private constructor(code: string, message: string, statusCode: number) {
    super(message);
    this.name = code;
    this.$fault = statusCode >= 500 ? 'server' : 'client';
    this.$metadata = { httpStatusCode: statusCode };
  }

  /** https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization */
  static of({ headers, statusCode }: HttpResponse, body: unknown): AwsRefusal {
    const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
    const [type = ''] = [headers['x-amzn-errortype'], said.__type, said.code].filter(
      (one) => typeof one === 'string',
    );
    const [message = ''] = [said.message, said.Message].filter((one) => typeof one === 'string');
    const code = type.replace(/:.*$/, '').replace(/^.*#/, '');
    return new AwsRefusal(code === '' ? 'Unknown' : code, message, statusCode);
  }
}
