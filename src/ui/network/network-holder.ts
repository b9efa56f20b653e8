import { t } from '@vscode/l10n';
import { attempt } from '../../inventory/attempt';
import { hopeless, originOf } from '../../inventory/read-network';
import { readIdentity } from '../../inventory/read-identity';
import { readRegion } from '../../inventory/read-region';
import { readVpcDetail } from '../../inventory/read-vpc-detail';
import { readZones } from '../../inventory/read-zones';
import type { Account } from '../../network/account';
import type { Network } from '../../network/network';
import { readOr } from '../../network/reading';
import { Problem, type ProblemFacts } from '../../problem';
import { waitFor } from '../wait-for';
import { arrived, failed, loading, withAllLoading } from './changes-of-state';
import { type ProfileState, emptyState, networkOf } from './profile-state';
import { ReadsUnderWay } from './reads-under-way';
import { vpcIsGone } from './vpc-is-gone';
import { type RegionWishes, regionsToRead } from './regions-to-read';

/** What a holder needs from the window. */
export interface HolderSource {
  /** Rejects with a problem where there is no such account. */
  readonly open: () => Promise<Account>;
  readonly wishes: () => Promise<RegionWishes>;
  readonly changed: () => void;
}

/** Holds what is known of one profile and is the only one that reads it. Lives as long as the profile is chosen. */
export class NetworkHolder {
  private current: ProfileState;
  private readonly reads = new ReadsUnderWay();
  private readonly askedFor = new Set<string>();
  private isWhole = false;
  /** Why nothing at all can be read. */
  private obstacle: ProblemFacts | undefined;

  constructor(
    profile: string,
    private readonly source: HolderSource,
  ) {
    this.current = emptyState(profile);
  }

  get state(): ProfileState {
    return this.current;
  }

  get snapshot(): Network {
    return networkOf(this.current);
  }

  /** Finds out whose account it is, and throws the problem that stands in the way. */
  async identify(signal: AbortSignal): Promise<ProfileState> {
    await this.identified(signal);
    return this.current;
  }

  /** Reads what has not been read yet. */
  async whole(signal: AbortSignal): Promise<Network> {
    if (!this.isWhole) {
      await this.untilRead(signal, () => this.reads.join('everything', (own) => this.readEverything(own)));
    }
    return this.snapshot;
  }

  /** Forgets what is under way and reads again. What was known stays visible until the new answer is there. */
  async refresh(signal: AbortSignal): Promise<Network> {
    this.reads.startOver();
    this.isWhole = false;
    this.obstacle = undefined;
    this.current = { ...withAllLoading(this.current), vpcDetails: {} };
    return this.whole(signal);
  }

  /** Reads regions that were left out so far, and from now on always. */
  async addRegions(regions: readonly string[], signal: AbortSignal): Promise<Network> {
    for (const region of regions) this.askedFor.add(region);
    const account = await this.identified(signal);
    await this.untilRead(signal, () =>
      Promise.all(regions.map((region) => this.readOneRegion(account, region))).then(() => undefined),
    );
    return this.snapshot;
  }

  /** Reads a VPC and all that judges it anew: its region, its details and the private zones. */
  async lookInto(region: string, vpcId: string, signal: AbortSignal): Promise<Network> {
    const account = await this.identified(signal);
    this.askedFor.add(region);
    await this.untilRead(signal, async () => {
      await Promise.all([this.readAllZones(account), this.readOneRegion(account, region)]);
      await this.readDetail(account, region, vpcId);
    });
    return this.snapshot;
  }

  end(): void {
    this.reads.end();
  }

  private async identified(signal: AbortSignal): Promise<Account> {
    const isKnown = this.current.identity.value !== undefined && !this.current.identity.isLoading;
    if (!isKnown) await this.untilRead(signal, () => this.readIdentity());
    if (this.obstacle !== undefined) throw new Problem(this.obstacle);
    return this.source.open();
  }

  /** A refresh ends the reads under way; who waited for one of them then waits for its successor. */
  private async untilRead(signal: AbortSignal, read: () => Promise<void>): Promise<void> {
    for (;;) {
      const run = this.reads.signal;
      try {
        await waitFor(read(), signal);
        return;
      } catch (error) {
        const isSuperseded = run.aborted && run !== this.reads.signal;
        if (signal.aborted || !isSuperseded) throw error;
      }
    }
  }

  private async readEverything(signal: AbortSignal): Promise<void> {
    this.become(signal, withAllLoading);
    try {
      await this.readIdentity();
      if (this.obstacle === undefined) {
        const account = await this.source.open();
        await Promise.all([this.readAllZones(account), this.readRegions(account, signal)]);
      }
      signal.throwIfAborted();
      this.isWhole = true;
    } catch (error) {
      this.giveUp(signal, unexpected());
      throw error;
    }
  }

  private readIdentity(): Promise<void> {
    return this.reads.join('identity', async (signal) => {
      this.become(signal, (state) => ({ ...state, identity: loading(state.identity) }));
      const account = await attempt(signal, () => this.source.open());
      if (account.kind === 'unread') {
        this.giveUp(signal, account.problem);
        return;
      }
      this.become(signal, (state) => ({ ...state, ...originOf(account.value) }));
      const identity = await readIdentity(account.value, signal);
      if (identity.kind === 'unread' && hopeless.includes(identity.problem.code)) {
        this.giveUp(signal, identity.problem);
      } else {
        this.become(signal, (state) => ({ ...state, identity: arrived(identity) }));
      }
    });
  }

  private async readRegions(account: Account, signal: AbortSignal): Promise<void> {
    const [regions, { added, ...rest }] = await Promise.all([
      attempt(signal, () => account.regions(signal)),
      this.source.wishes(),
    ]);
    this.become(signal, (state) => ({ ...state, regions: arrived(regions) }));
    const names = regionsToRead(regions, { ...rest, added: [...added, ...this.askedFor] });
    this.become(signal, (state) => ({
      ...state,
      inRegion: Object.fromEntries(names.map((name) => [name, loading(state.inRegion[name])])),
    }));
    await Promise.all(names.map((name) => this.readOneRegion(account, name)));
  }

  private readAllZones(account: Account): Promise<void> {
    return this.reads.join('zones', async (signal) => {
      this.become(signal, (state) => ({ ...state, zones: loading(state.zones) }));
      const zones = await readZones(account, signal);
      this.become(signal, (state) => ({ ...state, zones: arrived(zones) }));
    });
  }

  private readOneRegion(account: Account, name: string): Promise<void> {
    const set = (signal: AbortSignal, change: (part: ProfileState['inRegion'][string]) => typeof part) => {
      this.become(signal, (state) => ({
        ...state,
        inRegion: { ...state.inRegion, [name]: change(state.inRegion[name] ?? { isLoading: false }) },
      }));
    };
    return this.reads.join(`region ${name}`, async (signal) => {
      set(signal, loading);
      const region = await readRegion(account, name, signal);
      set(signal, () => arrived(region));
    });
  }

  private readDetail(account: Account, region: string, vpcId: string): Promise<void> {
    return this.reads.join(`vpc ${vpcId}`, async (signal) => {
      const vpcs = networkOf(this.current).inRegion[region]?.vpcs;
      if (vpcs?.kind === 'unread') throw new Problem(vpcs.problem);
      const vpc = vpcs === undefined ? undefined : readOr(vpcs, []).find(({ id }) => id === vpcId);
      if (vpc === undefined) throw new Problem(vpcIsGone(region, vpcId));
      const detail = await readVpcDetail(account, vpc, signal);
      this.become(signal, (state) => ({
        ...state,
        vpcDetails: { ...state.vpcDetails, [vpcId]: arrived(detail) },
      }));
    });
  }

  /** Nothing can be read: one reason stands for all. */
  private giveUp(signal: AbortSignal, problem: ProblemFacts): void {
    if (!signal.aborted) this.obstacle = problem;
    this.become(signal, (state) => failed(state, problem));
  }

  /** What comes from reads that were ended is dropped here, and only here. */
  private become(signal: AbortSignal, change: (state: ProfileState) => ProfileState): void {
    if (signal.aborted) return;
    this.current = change(this.current);
    this.source.changed();
  }
}

function unexpected(): ProblemFacts {
  return {
    code: 'unexpected-answer',
    sentence: t('The network could not be read because of a fault in this extension.'),
    remedy: t('The log says more; refresh the network to try again.'),
    actions: ['retry'],
  };
}
