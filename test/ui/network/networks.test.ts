import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Account } from '../../../src/network/account';
import { read, readOr } from '../../../src/network/reading';
import { createSandbox } from '../../../src/sandbox/sandbox';
import { tellChanges } from '../../../src/ui/tell-changes';
import { neverAborted } from './snapshot/sandbox-holder';

/** What a window gives: events as VS Code has them, and two chosen profiles. */
class EventEmitter<T> {
  private readonly listeners = new Set<(event: T) => void>();
  readonly event = (listener: (event: T) => void) => {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };
  fire(event: T): void {
    for (const listener of this.listeners) listener(event);
  }
  dispose(): void {
    this.listeners.clear();
  }
}

const chosen = ['sandbox', 'sandbox-agents'];
vi.mock('vscode', () => ({ EventEmitter }));
vi.mock('../../../src/ui/settings', () => ({ addedRegions: () => [], chosenProfiles: () => chosen }));
const { Networks } = await import('../../../src/ui/network/networks');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open() {
  const sandbox = createSandbox({ now: () => Date.now() });
  const changed = new EventEmitter<undefined>();
  const files = new EventEmitter<ReadonlySet<string>>();
  const accounts = new Map<string, Account>();
  const accountOf = (profile: string) => {
    const known = accounts.get(profile);
    const account = known ?? tellChanges(sandbox.account(profile), () => changed.fire(undefined));
    accounts.set(profile, account);
    return Promise.resolve(account);
  };
  const home: { region?: string } = {};
  const networks = new Networks(
    {
      open: accountOf,
      homeRegion: () => Promise.resolve(home.region),
      forget: (profile) => void accounts.delete(profile),
      forgetAws: () => accounts.clear(),
      dispose: () => undefined,
      onDidChangeNetwork: changed.event,
      onDidChangeFiles: files.event,
    },
    { get: () => undefined, update: () => Promise.resolve() },
  );
  const identities = () => sandbox.calls().filter(({ action }) => action === 'sts:GetCallerIdentity').length;
  return { sandbox, networks, files, identities, accountOf, home };
}

describe('the networks of a window', () => {
  it('tells of a profile once for all that arrives within a moment', async () => {
    const { networks } = open();
    const told: string[] = [];
    networks.onDidChange((profile) => told.push(profile));
    await Promise.all(chosen.map((profile) => networks.of(profile).whole(neverAborted)));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told.sort()).toEqual(chosen);
  });

  it('lays what the other chosen profiles have read beside one of them, and asks nobody for it', async () => {
    const { networks, sandbox } = open();
    const own = await networks.of('sandbox').whole(neverAborted);
    expect(networks.joined('sandbox')).toEqual(own);
    await networks.of('sandbox-agents').whole(neverAborted);
    const { length } = sandbox.calls();
    const joined = networks.joined('sandbox');
    expect(joined.alsoOf).toEqual(['222222222222']);
    const names = readOr(joined.inRegion['us-east-1']?.vpcs ?? read([]), []).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['platform-prod', 'agents-prod']));
    expect(sandbox.calls()).toHaveLength(length);
  });

  it('takes nothing as recent in any profile after a change in one', async () => {
    const { networks, sandbox, accountOf } = open();
    const { inRegion } = await networks.of('sandbox').whole(neverAborted);
    const [vpc] = readOr(inRegion['us-east-1']?.vpcs ?? read([]), []);
    const look = async () => {
      const { length } = sandbox.calls();
      await networks.of('sandbox').lookInto('us-east-1', vpc?.id ?? '', neverAborted);
      return sandbox.calls().length - length;
    };
    await look();
    expect(await look()).toBe(0);
    const agents = await accountOf('sandbox-agents');
    const at = { region: 'us-east-1', signal: neverAborted };
    const [theirs] = await agents.vpcs(at);
    await agents.setDnsAttribute(at, theirs?.id ?? '', 'enableDnsSupport', 'on');
    expect(await look()).toBeGreaterThan(10);
  });

  it('reads again who waits for a login when files change, and leaves alone who was fine', async () => {
    const { networks, sandbox, files, identities } = open();
    networks.watch();
    sandbox.addFault({ kind: 'login expired', strikes: 'before the effect', calls: { profile: 'sandbox' } });
    await Promise.all(chosen.map((profile) => networks.of(profile).whole(neverAborted)));
    sandbox.clearFaults();
    const before = identities();
    files.fire(new Set());
    await vi.advanceTimersByTimeAsync(1_000);
    expect(networks.of('sandbox').snapshot.identity.kind).toBe('read');
    expect(identities()).toBe(before + 1);
  });

  it('asks a profile that is described otherwise only who it is, and keeps what it showed', async () => {
    const { networks, sandbox, files } = open();
    networks.watch();
    await networks.of('sandbox').whole(neverAborted);
    const { inRegion } = networks.of('sandbox').state;
    const { length } = sandbox.calls();
    files.fire(new Set(['sandbox']));
    await vi.advanceTimersByTimeAsync(1_000);
    const since = sandbox.calls().slice(length);
    expect(since.map(({ action }) => action)).toEqual(['sts:GetCallerIdentity']);
    expect(networks.of('sandbox').state.inRegion).toBe(inRegion);
  });

  it('follows a profile to the region that its files name now, and leaves the one that they named', async () => {
    const { networks, files, home } = open();
    networks.watch();
    home.region = 'us-west-2';
    await networks.of('sandbox').whole(neverAborted);
    expect(Object.keys(networks.of('sandbox').state.inRegion)).toContain('us-west-2');
    home.region = 'eu-west-2';
    files.fire(new Set(['sandbox']));
    await vi.advanceTimersByTimeAsync(1_000);
    const { homeRegion, inRegion } = networks.of('sandbox').state;
    expect(homeRegion).toBe('eu-west-2');
    expect(Object.keys(inRegion)).not.toContain('us-west-2');
    delete home.region;
    files.fire(new Set(['sandbox']));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(networks.of('sandbox').state.homeRegion).toBeUndefined();
  });

  it('fetches nothing for files that change while nobody looks', async () => {
    const { networks, sandbox, files } = open();
    networks.watch();
    networks.pause();
    sandbox.addFault({ kind: 'login expired', strikes: 'before the effect' });
    await networks.of('sandbox').whole(neverAborted);
    const { length } = sandbox.calls();
    files.fire(new Set(chosen));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sandbox.calls()).toHaveLength(length);
    sandbox.clearFaults();
    expect((await networks.of('sandbox').whole(neverAborted)).identity.kind).toBe('read');
  });

  it('keeps what it knows of profiles that are still chosen, and nothing of others', async () => {
    const { networks, sandbox } = open();
    const told: string[] = [];
    networks.onDidChange((profile) => told.push(profile));
    const known = await networks.of('sandbox').whole(neverAborted);
    const reading = networks.of('sandbox-agents').whole(neverAborted);
    await vi.advanceTimersByTimeAsync(0);
    networks.keepOnly(['sandbox']);
    await reading.catch(() => undefined);
    const { length } = sandbox.calls();
    expect(await networks.of('sandbox').whole(neverAborted)).toBe(known);
    expect(sandbox.calls()).toHaveLength(length);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual(['sandbox']);
    expect(networks.joined('sandbox')).toEqual(known);
    expect(networks.of('sandbox-agents').state.identity).toEqual({ isLoading: false });
  });

  it('says nothing of profiles that were forgotten', async () => {
    const { networks } = open();
    const told: string[] = [];
    networks.onDidChange((profile) => told.push(profile));
    const reading = networks.of('sandbox').whole(neverAborted);
    networks.forgetAll();
    await expect(reading).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(told).toEqual([]);
  });
});
