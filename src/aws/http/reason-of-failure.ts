import type { UnansweredCall } from '../../network/problem-without-answer';
import { NotFromAws } from './not-from-aws';

/** Why there is no answer of AWS, from the error that the network or the SDK threw. */
export function reasonOfFailure(error: Error): UnansweredCall['reason'] | undefined {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (unreachable.includes(code)) return 'no network';
  if (error.name === 'TimeoutError' || code === 'ETIMEDOUT') return 'timed out';
  // Somebody between here and AWS answers with a certificate of their own.
  if (/CERT|TLS|SSL/.test(code)) return 'not from AWS';
  // A token file that the profile or the environment names.
  if (code === 'ENOENT' || code === 'EACCES') return 'no credentials';
  // The SDK could make nothing of the answer: it keeps the response beside the error.
  return error instanceof NotFromAws || error.name === 'Unknown' || '$response' in error
    ? 'not from AWS'
    : undefined;
}

/** The SDK gives some of these the name `TimeoutError`: the code tells more. */
const unreachable = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
];
