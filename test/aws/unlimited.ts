import type { Limiter } from '../../src/aws/http/limiter';

/** For tests that do not want to wait for Route 53's rate. */
export const unlimited: Limiter = {
  turn: (signal) => {
    signal?.throwIfAborted();
    return Promise.resolve();
  },
};
