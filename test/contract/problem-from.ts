import { isProblem, type Problem } from '../../src/problem';

/** The problem a call ends with; anything else is a failed test. */
export async function problemFrom(call: Promise<unknown>): Promise<Problem> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    if (isProblem(error)) return error;
    throw error;
  }
  throw new Error(`Expected a problem, but the call answered ${JSON.stringify(answer)}`);
}
