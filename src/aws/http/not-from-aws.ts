/**
 * An answer that AWS cannot have given: a page of a proxy, an empty body. Shaped like an SDK error, so that the SDK
 * retries a 502 of a proxy as it retries one of AWS.
 */
export class NotFromAws extends Error {
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(statusCode: number) {
    super(`HTTP ${String(statusCode)} with a body that is not AWS's`);
    this.name = 'NotFromAws';
    this.$metadata = { httpStatusCode: statusCode };
  }
}
