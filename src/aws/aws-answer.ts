export interface AwsAnswer {
  /** AWS's error code, such as `UnauthorizedOperation`. */
  readonly code: string;
  readonly message: string;
  readonly statusCode: number;
  /** How often the SDK asked; more than once, and an earlier attempt may have done what was asked. */
  readonly attempts: number;
}

/** What AWS said, where an error is AWS's answer; undefined where AWS did not answer or nobody understood it. */
export function answerOf(error: unknown): AwsAnswer | undefined {
  if (!(error instanceof Error) || !('$fault' in error) || !('$metadata' in error)) return undefined;
  if (error.name === 'Unknown' || error.name === 'Error') return undefined;
  const { httpStatusCode = 0, attempts = 1 } = error.$metadata as {
    httpStatusCode?: number;
    attempts?: number;
  };
  return { code: error.name, message: error.message, statusCode: httpStatusCode, attempts };
}
