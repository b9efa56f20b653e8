import { isProblem } from '../../problem';
import { answerOf } from '../aws-answer';
import type { Connection } from '../connection';
import { NotFromAws } from '../http/not-from-aws';

/** An emulator that does not know a service has nothing in it. AWS itself knows it: there a failure stays one. */
export async function unlessUnknownToEmulator<T>(
  aws: Connection,
  read: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    return await read();
  } catch (error) {
    if (aws.emulator !== undefined && isProblem(error) && isNotImplemented(error.cause)) return [];
    throw error;
  }
}

function isNotImplemented(cause: unknown): boolean {
  const status = cause instanceof NotFromAws ? cause.$metadata.httpStatusCode : answerOf(cause)?.statusCode;
  // 500 as a web page: moto's answer to a service it has never heard of.
  return [404, 405, 501].includes(status ?? 0) || (cause instanceof NotFromAws && status === 500);
}
