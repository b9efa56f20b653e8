import type { HttpHandlerOptions } from '@smithy/types';
import { isProblem } from '../problem';
import type { Connection } from './connection';
import { problemOf } from './problem-of';
import { untilAborted } from './until-aborted';

export interface Call {
  /** The IAM action, such as `ec2:DescribeVpcs`. */
  readonly action: string;
  /** Absent for calls that belong to no region. */
  readonly region?: string;
  readonly signal: AbortSignal;
}

/**
 * One call to AWS with its attempts. Rejects with a `Problem`, or with the signal's reason; anything else that comes
 * out is a defect. Credentials are resolved first, so that their failure is not retried as if the call had failed.
 */
export async function call<T>(
  connection: Connection,
  { action, region, signal }: Call,
  send: (options: HttpHandlerOptions) => Promise<T>,
): Promise<T> {
  try {
    await untilAborted(signal, connection.credentials.resolve);
    return await untilAborted(signal, () => send({ abortSignal: signal }));
  } catch (error) {
    signal.throwIfAborted();
    const problem = await problemOf(error, {
      ...connection,
      action,
      ...(region === undefined ? {} : { region }),
    });
    if (isProblem(problem)) {
      if (problem.code === 'expired-login') connection.credentials.forget('expired');
      if (problem.code === 'no-credentials') connection.credentials.forget('refused');
    }
    throw problem;
  }
}
