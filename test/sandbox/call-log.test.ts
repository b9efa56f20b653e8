import { describe, expect, it } from 'vitest';
import { makeCallLog, mostCalls } from '../../src/sandbox/call-log';

const call = (at: number) =>
  ({ profile: 'sandbox', action: 'ec2:DescribeVpcs', kind: 'reading', at }) as const;

describe('the calls of a sandbox', () => {
  it('are kept in their order', () => {
    const log = makeCallLog();
    for (let at = 0; at < 3; at += 1) log.note(call(at));
    expect(log.latest().map(({ at }) => at)).toEqual([0, 1, 2]);
  });

  it.each([mostCalls, mostCalls + 1, 2 * mostCalls, 5 * mostCalls + 7])(
    'are the latest and no more than those after %i of them',
    (count) => {
      const log = makeCallLog();
      for (let at = 0; at < count; at += 1) log.note(call(at));
      const latest = log.latest();
      expect(latest).toHaveLength(mostCalls);
      expect([latest[0]?.at, latest.at(-1)?.at]).toEqual([count - mostCalls, count - 1]);
    },
  );
});
