import type { Account } from '../network/account';
import { permissionsToChange } from '../network/permissions';

/** The same account, telling whenever something in it may have been changed: also by a call that failed. */
export function tellChanges(account: Account, changed: () => void): Account {
  return new Proxy(account, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || !Object.hasOwn(permissionsToChange, name)) return member;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        try {
          const answer: unknown = await Reflect.apply(member, target, given);
          return answer;
        } finally {
          changed();
        }
      };
    },
  });
}
