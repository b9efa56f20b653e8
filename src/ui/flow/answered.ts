import type { Reply } from '../flow/flow';

/** Puts an answer into the answers; going back and leaving stay what they are. */
export function answered<T, R>(reply: Reply<T>, put: (value: T) => R): Reply<R> {
  return reply.kind === 'answered' ? { kind: 'answered', value: put(reply.value) } : reply;
}
