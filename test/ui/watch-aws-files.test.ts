import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type WatchFolder, watchAwsFiles } from '../../src/ui/watch-aws-files';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const places = { files: ['/home/.aws/config', '/home/.aws/credentials'], folders: ['/home/.aws/sso/cache'] };

/** Folders in memory: those that are there can be watched. */
function makeFolders(...there: string[]) {
  const watchers = new Map<string, (name: string | null) => void>();
  const watchFolder: WatchFolder = (folder, changed) => {
    if (!there.includes(folder)) throw new Error('ENOENT');
    watchers.set(folder, changed);
    return { close: () => void watchers.delete(folder) };
  };
  return { there, watchers, watchFolder };
}

describe('watching AWS files', () => {
  it('tells once for all that a login writes', async () => {
    const { watchers, watchFolder } = makeFolders('/home/.aws', '/home/.aws/sso/cache');
    const changed = vi.fn();
    watchAwsFiles(places, changed, watchFolder);
    watchers.get('/home/.aws/sso/cache')?.('client.json');
    await vi.advanceTimersByTimeAsync(300);
    watchers.get('/home/.aws/sso/cache')?.('token.json');
    expect(changed).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('passes over other files beside them', async () => {
    const { watchers, watchFolder } = makeFolders('/home/.aws');
    const changed = vi.fn();
    watchAwsFiles(places, changed, watchFolder);
    watchers.get('/home/.aws')?.('history.db');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).not.toHaveBeenCalled();
    watchers.get('/home/.aws')?.('credentials');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it('sees a folder that is made later, and one that is made again', async () => {
    const { there, watchers, watchFolder } = makeFolders('/home/.aws');
    const changed = vi.fn();
    watchAwsFiles(places, changed, watchFolder);
    there.push('/home/.aws/sso/cache');
    watchers.get('/home/.aws')?.('config');
    await vi.advanceTimersByTimeAsync(2_000);
    watchers.get('/home/.aws/sso/cache')?.('token.json');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('needs none of them, and leaves nothing behind', async () => {
    const nothing = makeFolders();
    watchAwsFiles(places, vi.fn(), nothing.watchFolder).dispose();
    const { watchers, watchFolder } = makeFolders('/home/.aws');
    const changed = vi.fn();
    const watching = watchAwsFiles(places, changed, watchFolder);
    watchers.get('/home/.aws')?.('config');
    watching.dispose();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([changed.mock.calls.length, watchers.size]).toEqual([0, 0]);
  });
});
