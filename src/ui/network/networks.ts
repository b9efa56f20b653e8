import { EventEmitter } from 'vscode';
import { joinNetworks } from '../../network/join-networks';
import type { Network } from '../../network/network';
import type { Accounts } from '../accounts';
import { addedRegions, chosenProfiles } from '../settings';
import { FoundRegions, type Memory } from './snapshot/found-regions';
import { NetworkHolder } from './snapshot/network-holder';
import type { ProfileState } from './snapshot/profile-state';

/** What the networks of a window need of its accounts. */
type AccountsAtHand = Pick<
  Accounts,
  'open' | 'homeRegion' | 'forget' | 'forgetAws' | 'dispose' | 'onDidChangeNetwork' | 'onDidChangeFiles'
>;

/** Milliseconds: a network of many regions changes faster than anybody can look. */
const pauseBetweenEvents = 40;

/** The holders of a window, one per profile that somebody asked about. */
export class Networks {
  private readonly holders = new Map<string, NetworkHolder>();
  private readonly changes = new EventEmitter<string>();
  private readonly forgetting = new EventEmitter<undefined>();
  private readonly changed = new Set<string>();
  private readonly found: FoundRegions;
  private readonly listeners: readonly { dispose(): void }[];
  private timer: NodeJS.Timeout | undefined;
  private isWatched = false;

  /** Fires with the profile whose state was replaced, once for all that arrives within a moment. */
  readonly onDidChange = this.changes.event;
  /** Nothing is known of any profile any more. */
  readonly onDidForget = this.forgetting.event;

  constructor(
    private readonly accounts: AccountsAtHand,
    memory: Memory,
  ) {
    this.found = new FoundRegions(memory);
    this.listeners = [
      accounts.onDidChangeNetwork(() => {
        // Profiles may be of one account, and an endpoint shows in each of them.
        for (const holder of this.holders.values()) holder.outdate();
      }),
      accounts.onDidChangeFiles((profiles) => {
        this.followFiles(profiles);
      }),
    ];
  }

  of(profile: string): NetworkHolder {
    const known = this.holders.get(profile);
    if (known !== undefined) return known;
    const holder = new NetworkHolder(profile, {
      open: () => this.accounts.open(profile),
      wishes: async () => {
        const ofProfile = await this.accounts.homeRegion(profile);
        return { added: addedRegions(), ...(ofProfile === undefined ? {} : { ofProfile }) };
      },
      found: this.found,
      changed: () => {
        this.tell(profile);
      },
      now: () => Date.now(),
    });
    this.holders.set(profile, holder);
    if (this.isWatched) holder.watch();
    return holder;
  }

  chosen(): readonly ProfileState[] {
    return chosenProfiles().map((profile) => this.of(profile).state);
  }

  /** What is known of a profile, and beside it what other chosen profiles have read already. Asks nobody. */
  joined(profile: string): Network {
    const others = chosenProfiles().filter((other) => other !== profile);
    const known = others.flatMap((other) => {
      const snapshot = this.holders.get(other)?.snapshot;
      return snapshot?.identity.kind === 'read' ? [snapshot] : [];
    });
    return joinNetworks(this.of(profile).snapshot, known);
  }

  /** Somebody looks: what is on its way to another state is followed, and a renewed login is taken up. */
  watch(): void {
    this.isWatched = true;
    for (const holder of this.holders.values()) holder.watch();
  }

  /** Nobody looks: nothing is fetched by itself. */
  pause(): void {
    this.isWatched = false;
    for (const holder of this.holders.values()) holder.pause();
  }

  /** Ends the reads of all other profiles and forgets what they brought. */
  keepOnly(profiles: readonly string[]): void {
    for (const [profile, holder] of this.holders) {
      if (profiles.includes(profile)) continue;
      holder.end();
      this.holders.delete(profile);
      this.accounts.forget(profile);
    }
  }

  /** Ends the reads of every profile and forgets what they brought. */
  forgetAll(): void {
    this.endAll();
    this.forgetting.fire(undefined);
  }

  dispose(): void {
    this.endAll();
    clearTimeout(this.timer);
    for (const listener of this.listeners) listener.dispose();
    this.changes.dispose();
    this.forgetting.dispose();
    this.accounts.dispose();
  }

  private endAll(): void {
    for (const holder of this.holders.values()) holder.end();
    this.holders.clear();
    this.accounts.forgetAws();
  }

  /** Files that say how to reach AWS have changed: who could not be read is read again, who changed is asked who it is. */
  private followFiles(changedProfiles: ReadonlySet<string>): void {
    for (const [profile, holder] of this.holders) {
      const isOther = changedProfiles.has(profile);
      if (!holder.waitsForLogin && !isOther) continue;
      this.accounts.forget(profile);
      if (isOther) holder.doubt();
      if (!this.isWatched) holder.leave();
      // What goes wrong shows as a row.
      else holder.followLogin(neverAborted).catch(() => undefined);
    }
  }

  private tell(profile: string): void {
    this.changed.add(profile);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const profiles = [...this.changed];
      this.changed.clear();
      for (const one of profiles) if (this.holders.has(one)) this.changes.fire(one);
    }, pauseBetweenEvents);
  }
}

/** A holder ends its reads itself when its profile goes away. */
const neverAborted = new AbortController().signal;
