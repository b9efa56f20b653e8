import type { Account } from '../../../network/account';
import type { Network } from '../../../network/network';
import { Problem, isProblem } from '../../../problem';
import { waitFor } from '../../wait-for';
import { withAllLoading } from './changes-of-state';
import { faultOfOurs } from './fault-of-ours';
import type { FoundRegions } from './found-regions';
import { lookIntoVpc } from './look-into-vpc';
import { PartReader } from './part-reader';
import { type ProfileState, networkOf } from './profile-state';
import { readEverything } from './read-everything';
import { Superseded } from './reads-under-way';
import type { RegionWishes } from './regions-to-read';
import { settlingIn } from './settling';
import { SettlingWatch } from './settling-watch';
import { Waiters } from './waiters';

/** What a holder needs from the window. */
export interface HolderSource {
  /** The same account as before, unless how to reach it has changed. Rejects with a problem where there is none. */
  readonly open: () => Promise<Account>;
  readonly wishes: () => Promise<RegionWishes>;
  readonly found: FoundRegions;
  readonly changed: () => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Holds what is known of one profile and is the only one that reads it. Lives as long as the profile is chosen. */
export class NetworkHolder {
  private readonly parts: PartReader;
  private readonly watching: SettlingWatch;
  private readonly waiters = new Waiters();
  private readonly askedFor = new Set<string>();
  /** When it was tried by itself to read again. */
  private retries: readonly number[] = [];

  constructor(
    profile: string,
    private readonly source: HolderSource,
  ) {
    this.parts = new PartReader(profile, source.now, source.changed);
    this.watching = new SettlingWatch({
      settling: () => [...settlingIn(this.state).values()].flat(),
      ask: () => this.askSettling(),
      now: source.now,
    });
  }

  get state(): ProfileState {
    return this.parts.state;
  }

  get snapshot(): Network {
    return networkOf(this.state);
  }

  /** Finds out whose account it is, and throws the problem that stands in the way. */
  async identify(signal: AbortSignal): Promise<ProfileState> {
    await this.untilRead(signal, () => this.identified(signal));
    return this.state;
  }

  /** Reads what has not been read yet. */
  async whole(signal: AbortSignal): Promise<Network> {
    if (!this.parts.isWhole) {
      this.leaveObstacle();
      await this.untilRead(signal, async () => {
        if (this.parts.isWhole) return;
        await this.parts.reads.join('everything', (own) => this.readEverything(own));
      });
    }
    return this.snapshot;
  }

  /** Forgets what is under way and reads again. What was known stays visible until the new answer is there. */
  async refresh(signal: AbortSignal): Promise<Network> {
    this.retries = [];
    this.startOver();
    return this.whole(signal);
  }

  /** Reads regions that were left out so far, and from now on always. */
  async addRegions(regions: readonly string[], signal: AbortSignal): Promise<Network> {
    for (const region of regions) this.askedFor.add(region);
    await this.untilRead(signal, async () => {
      const account = await this.identified(signal);
      await Promise.all(regions.map((region) => this.parts.region(account, region)));
    });
    return this.snapshot;
  }

  /**
   * Reads a VPC and all that judges it: its region, its details, the private zones, what AWS says of services, and
   * VPCs with endpoints that it is peered with. What was read less than ten seconds ago, with nothing changed since, is
   * taken as it is. At most four answers one after the other: whose account, region and zones, the VPC and what is in
   * zones, the VPCs beyond a peering.
   */
  async lookInto(
    region: string,
    vpcId: string,
    signal: AbortSignal,
    serviceRegions: readonly string[] = [],
  ): Promise<Network> {
    await this.untilRead(signal, async () => {
      const account = await this.identified(signal);
      this.askedFor.add(region);
      await lookIntoVpc(this.parts, account, { region, vpcId, serviceRegions });
    });
    this.requireWay();
    return this.snapshot;
  }

  /** From now on nothing read so far is taken as it is: something was changed, or somebody insists. */
  outdate(): void {
    this.parts.freshness.outdate();
  }

  /** Whether a login, or another word in the AWS files, may help. */
  get waitsForLogin(): boolean {
    const { obstacle } = this.state;
    const mends = obstacle !== undefined && ['profile-missing', 'expired-login'].includes(obstacle.code);
    return mends || obstacle?.actions?.includes('log-in') === true;
  }

  /** The profile is described otherwise than before, and may be of another account now. */
  doubt(): void {
    this.parts.doubt();
  }

  /** How to reach the account has changed: who asks next has everything read again. */
  leave(): void {
    this.parts.isWhole = false;
    this.parts.freshness.outdate();
  }

  /**
   * The same, for a network that somebody is looking at. Reading may itself change AWS files, so after three times
   * without success within ten minutes it is left to the person.
   */
  async followLogin(signal: AbortSignal): Promise<void> {
    if (this.waitsForLogin) {
      const now = this.source.now();
      const recent = this.retries.filter((at) => now - at < patience);
      if (recent.length >= 3) return;
      this.retries = [...recent, now];
      this.startOver();
    } else {
      await this.untilRead(signal, () => this.identified(signal));
      const { ofProfile } = await this.source.wishes();
      if (ofProfile !== this.state.homeRegion) this.startOver();
    }
    await this.whole(signal);
  }

  /** While somebody is watching, endpoints that are being made or deleted are asked for until they have settled. */
  watch(): void {
    this.watching.start();
  }

  /** Nobody is watching any more: what is under way goes on only where somebody waits for it. */
  pause(): void {
    this.watching.stop();
    if (!this.waiters.areThere) this.parts.leaveReads();
  }

  end(): void {
    this.watching.stop();
    this.parts.reads.end();
  }

  private startOver(): void {
    this.parts.startOver();
    this.parts.become(this.parts.reads.signal, withAllLoading);
  }

  private leaveObstacle(): void {
    if (this.state.obstacle !== undefined && !this.parts.isWhole) this.startOver();
  }

  private requireWay(): void {
    if (this.state.obstacle !== undefined) throw new Problem(this.state.obstacle);
  }

  private async opened(): Promise<Account> {
    const run = this.parts.reads.signal;
    try {
      const account = await waitFor(this.source.open(), run);
      this.parts.reach(account);
      return account;
    } catch (error) {
      if (isProblem(error)) this.parts.giveUp(run, error.facts);
      throw error;
    }
  }

  /** Rejects with `Superseded` where somebody has begun anew meanwhile. */
  private async identified(signal: AbortSignal): Promise<Account> {
    this.leaveObstacle();
    this.requireWay();
    const account = await this.opened();
    const mark = this.parts.freshness.mark();
    await waitFor(this.parts.identify(account, mark), signal);
    this.requireWay();
    return account;
  }

  private async untilRead(signal: AbortSignal, read: () => Promise<unknown>): Promise<void> {
    await this.waiters.until(signal, read);
    this.watching.consider();
  }

  private async readEverything(signal: AbortSignal): Promise<void> {
    const { parts, source } = this;
    try {
      const [account, wishes] = await waitFor(Promise.all([this.opened(), source.wishes()]), signal);
      signal.throwIfAborted();
      const added = [...wishes.added, ...this.askedFor];
      await readEverything(parts, account, { ...wishes, added }, source.found);
      parts.isWhole = true;
      this.retries = [];
    } catch (error) {
      if (signal.aborted && this.state.obstacle !== undefined) return;
      signal.throwIfAborted();
      if (error instanceof Superseded) throw error;
      parts.giveUp(signal, isProblem(error) ? error.facts : faultOfOurs());
      if (!isProblem(error)) throw error;
    }
  }

  private async askSettling(): Promise<void> {
    const account = await this.identified(this.parts.reads.signal);
    await Promise.all(
      [...settlingIn(this.state).keys()].map((region) => this.parts.endpoints(account, region)),
    );
  }
}

/** Milliseconds. */
const patience = 10 * 60_000;
