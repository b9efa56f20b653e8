import { problemWithoutAnswer } from '../network/problem-without-answer';
import type { Call } from './call';
import type { Fault } from './fault';
import { Refusal } from './refusal';

/** Never returns: throws what a fault looks like from here, or waits until the caller gives up. */
export async function suffer({ kind }: Fault, call: Call, signal: AbortSignal): Promise<never> {
  switch (kind) {
    case 'throttled':
      throw isEc2(call)
        ? new Refusal('RequestLimitExceeded', 'Request limit exceeded.')
        : new Refusal('Throttling', 'Rate exceeded');
    case 'internal error':
      throw new Refusal('InternalError', 'An internal error has occurred');
    case 'login expired':
      throw isEc2(call)
        ? new Refusal('RequestExpired', 'Request has expired.')
        : new Refusal('ExpiredToken', 'The security token included in the request is expired');
    case 'no network':
    case 'timed out':
      throw problemWithoutAnswer({ ...call, reason: kind });
    case 'hang':
      return untilAborted(signal);
  }
}

function isEc2(call: Call): boolean {
  return call.action.startsWith('ec2:');
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const give = () => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) give();
    else signal.addEventListener('abort', give, { once: true });
  });
}
