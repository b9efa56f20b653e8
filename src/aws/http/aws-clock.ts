import type { HttpResponse } from '@smithy/core/protocols';
import type { Link } from './link';

/** The time that signatures need, learned from AWS's answers: the clock of this computer may be wrong. */
export interface AwsClock {
  /** Milliseconds that AWS is ahead of this computer; 0 until an answer has told. */
  readonly offset: () => number;
  readonly now: () => number;
  readonly link: Link;
}

export function createAwsClock(here: () => number = Date.now): AwsClock {
  let offset = 0;
  return {
    offset: () => offset,
    now: () => here() + offset,
    link: async (request, options, next) => {
      const answer = await next(request, options);
      const told = timeOf(answer.response);
      if (told !== undefined) offset = told - here();
      return answer;
    },
  };
}

/** Milliseconds that a clock may be off without AWS refusing a signature: it allows five minutes. */
export const tolerance = 4 * 60_000;

/** An answer out of a cache, which says its age, is of another time. */
function timeOf({ headers }: HttpResponse): number | undefined {
  const date = Date.parse(headers.date ?? '');
  return Number.isNaN(date) || headers.age !== undefined ? undefined : date;
}
