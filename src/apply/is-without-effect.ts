import type { ProblemCode } from '../problem';

const definite: readonly ProblemCode[] = [
  'permission-missing',
  'invalid-request',
  'conflict',
  'quota-reached',
  'not-found',
  'refused',
  'region-unavailable',
];

/** Whether AWS looked at the call and refused it. After any other failure it may have been carried out. */
export function isWithoutEffect(code: ProblemCode): boolean {
  return definite.includes(code);
}
