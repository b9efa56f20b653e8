import type { Account } from '../../src/network/account';

/**
 * How many answers one after the other it takes until the work is done, when each answer takes equally long and all
 * that is asked at a time is answered at a time.
 */
export async function roundTrips(
  account: Account,
  work: (account: Account) => Promise<unknown>,
): Promise<number> {
  let waiting: (() => void)[] = [];
  const progress = { isDone: false };
  const slow = new Proxy(account, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      return async (...given: readonly unknown[]) => {
        await new Promise<void>((resolve) => waiting.push(resolve));
        return Reflect.apply(member, target, given) as unknown;
      };
    },
  });
  const working = work(slow).finally(() => (progress.isDone = true));
  let trips = 0;
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (progress.isDone) break;
    if (waiting.length === 0) continue;
    trips += 1;
    const answered = waiting;
    waiting = [];
    for (const answer of answered) answer();
  }
  await working;
  return trips;
}
