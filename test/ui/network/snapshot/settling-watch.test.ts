import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SettlingWatch } from '../../../../src/ui/network/snapshot/settling-watch';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watching(settling: string[]) {
  const asked: number[] = [];
  const start = Date.now();
  const watch = new SettlingWatch({
    settling: () => settling,
    ask: () => {
      asked.push((Date.now() - start) / 1_000);
      return Promise.resolve();
    },
    now: () => Date.now(),
  });
  return { watch, asked };
}

describe('watching what settles', () => {
  it('asks after 5, 10, 20 and then every 30 seconds, and after ten minutes every five', async () => {
    const { watch, asked } = watching(['vpce-1']);
    watch.start();
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(asked.slice(0, 5)).toEqual([5, 15, 35, 65, 95]);
    expect(asked.filter((at) => at <= 610)).toHaveLength(22);
    const late = asked.filter((at) => at > 610);
    expect(late).toHaveLength(9);
    expect(late.every((at, index) => index === 0 || at - (late[index - 1] ?? 0) === 300)).toBe(true);
  });

  it('asks nothing where nothing is to settle, and stops when it has', async () => {
    const settling: string[] = [];
    const { watch, asked } = watching(settling);
    watch.start();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    settling.push('vpce-1');
    watch.consider();
    await vi.advanceTimersByTimeAsync(5_000);
    settling.pop();
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(asked).toEqual([65, 75]);
  });

  it('asks nothing while nobody looks, and goes on when somebody does', async () => {
    const { watch, asked } = watching(['vpce-1']);
    watch.start();
    watch.stop();
    watch.consider();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual([]);
    watch.start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(1);
  });

  it('begins anew for something new, and not when one of several has settled', async () => {
    const settling = ['vpce-1', 'vpce-2'];
    const { watch, asked } = watching(settling);
    watch.start();
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    const { length } = asked;
    settling.pop();
    watch.consider();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.length - length).toBeLessThanOrEqual(1);
    const before = asked.length;
    settling.push('vpce-3');
    watch.consider();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked).toHaveLength(before + 1);
  });

  it('goes on when asking fails', async () => {
    const asked: number[] = [];
    const watch = new SettlingWatch({
      settling: () => ['vpce-1'],
      ask: () => {
        asked.push(0);
        return Promise.reject(new Error('no network'));
      },
      now: () => Date.now(),
    });
    watch.start();
    await vi.advanceTimersByTimeAsync(16_000);
    expect(asked).toHaveLength(2);
  });
});
