import type { ApplyTools } from './tools';

const first = 2_000;
const longest = 15_000;

/** Looks until there is an answer, at growing intervals; undefined when the limit (milliseconds) has passed. */
export async function poll<T>(
  { wait, signal }: Pick<ApplyTools, 'wait' | 'signal'>,
  limit: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  let pause = first;
  for (let waited = 0; ; waited += pause, pause = Math.min(pause * 1.5, longest)) {
    signal.throwIfAborted();
    const answer = await look();
    if (answer !== undefined || waited >= limit) return answer;
    await wait(pause, signal);
  }
}
