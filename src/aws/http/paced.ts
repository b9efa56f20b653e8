import type { Limiter } from './limiter';
import type { Link } from './link';

/** Each attempt waits for its turn, retries too. A signature stays valid for five minutes, some 1,500 turns. */
export function paced(limiter: Limiter): Link {
  return async (request, options, next) => {
    await limiter.turn(options.abortSignal instanceof AbortSignal ? options.abortSignal : undefined);
    return next(request, options);
  };
}
