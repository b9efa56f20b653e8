import { describe, expect, it, vi } from 'vitest';
import { permissionsToChange, permissionsToRead } from '../../src/network/permissions';
import { createSandbox } from '../../src/sandbox/sandbox';
import { tellChanges } from '../../src/ui/tell-changes';

const { signal } = new AbortController();
const at = { region: 'us-east-1', signal };

function told() {
  const sandbox = createSandbox({ now: () => 0 });
  const changed = vi.fn();
  return { sandbox, changed, account: tellChanges(sandbox.account('sandbox'), changed) };
}

describe('an account that tells of changes', () => {
  it('answers as the account itself, and says nothing of reading', async () => {
    const { sandbox, account, changed } = told();
    expect(await account.vpcs(at)).toEqual(await sandbox.account('sandbox').vpcs(at));
    expect(account.profile).toBe('sandbox');
    expect(changed).not.toHaveBeenCalled();
  });

  it('tells after a change, and after one that failed', async () => {
    const { sandbox, account, changed } = told();
    const [vpc] = await account.vpcs(at);
    await account.setDnsAttribute(at, vpc?.id ?? '', 'enableDnsSupport', 'off');
    expect(changed).toHaveBeenCalledTimes(1);
    sandbox.addFault({ kind: 'timed out', strikes: 'after the effect' });
    const failing = account.setDnsAttribute(at, vpc?.id ?? '', 'enableDnsSupport', 'on');
    await expect(failing).rejects.toThrow();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('knows each call as one that reads or one that changes', () => {
    const both = Object.keys(permissionsToChange).filter((name) => Object.hasOwn(permissionsToRead, name));
    expect(both).toEqual([]);
  });
});
