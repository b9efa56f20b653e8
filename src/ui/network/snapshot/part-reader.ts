import { attempt } from '../../../inventory/attempt';
import { readAlias } from '../../../inventory/read-alias';
import { readAuthorizations } from '../../../inventory/read-authorizations';
import { readEndpoints } from '../../../inventory/read-endpoints';
import { hopeless, originOf } from '../../../inventory/read-network';
import { readRegion } from '../../../inventory/read-region';
import { readServices } from '../../../inventory/read-services';
import { readVpcDetail } from '../../../inventory/read-vpc-detail';
import { readZones } from '../../../inventory/read-zones';
import type { Account } from '../../../network/account';
import type { RegionNetwork } from '../../../network/network';
import type { Vpc } from '../../../network/vpc';
import type { ProblemCode, ProblemFacts } from '../../../problem';
import { isOtherAccount, named, withAccount } from './account-identified';
import { failed, failedWithNothing, loading, withAuthorizations, withServices } from './changes-of-state';
import { failuresIn } from './failures-in';
import { Freshness } from './freshness';
import { keepKnown } from './keep-known';
import { partNames } from './part-names';
import { type Part, type ProfileState, emptyState, unasked } from './profile-state';
import { ReadsUnderWay } from './reads-under-way';

interface ReadOf<A> {
  readonly name: string;
  /** The part that it is a piece of. */
  readonly within?: string;
  readonly ask: (signal: AbortSignal) => Promise<A>;
  readonly begin?: (state: ProfileState) => ProfileState;
  readonly put: (state: ProfileState, answer: A) => ProfileState;
}

/** Whatever call they answer, they hold for all others. An access key that is refused may be so in one region alone. */
const accountWide: readonly ProblemCode[] = ['expired-login', 'profile-missing'];

/** Reads one part at a time, never the same twice at once, and is the only one that replaces the state. */
export class PartReader {
  readonly reads = new ReadsUnderWay();
  readonly freshness: Freshness;
  /** Whether everything was read, or the one reason is known why nothing can be. */
  isWhole = false;
  /** The account that `state.identity` tells of. */
  identified: Account | undefined;
  private current: ProfileState;
  private aliasRead: string | undefined;

  constructor(
    profile: string,
    now: () => number,
    private readonly changed: () => void,
  ) {
    this.current = emptyState(profile);
    this.freshness = new Freshness(now);
  }

  get state(): ProfileState {
    return this.current;
  }

  /** Finds out whose account it is, unless that is known. What was read before `mark` is dropped if it is another one. */
  async identify(account: Account, mark: number): Promise<void> {
    // Who asks for the first time may be told of an account that was opened earlier.
    while (this.identified !== account && this.current.obstacle === undefined) {
      await this.identity(account, mark);
    }
  }

  private identity(account: Account, mark: number): Promise<void> {
    return this.reads.join('identity', async (signal) => {
      this.become(signal, (state) => ({ ...state, ...originOf(account), identity: loading(state.identity) }));
      const answer = await attempt(signal, () => account.identity(signal));
      this.identified = account;
      if (answer.kind === 'unread' && hopeless.includes(answer.problem.code)) {
        this.giveUp(signal, answer.problem);
        return;
      }
      if (isOtherAccount(this.current, answer) && !signal.aborted) {
        this.freshness.dropBefore(mark);
        this.isWhole = false;
      }
      this.become(signal, (state) => withAccount(state, named(answer, this.aliasRead), this.freshness));
    });
  }

  /** Nobody but the tree wants it, so nothing else waits for it. */
  alias(account: Account): Promise<void> {
    return this.reads.join('alias', async (signal) => {
      this.aliasRead = undefined;
      const alias = await readAlias(account, signal);
      signal.throwIfAborted();
      this.aliasRead = alias;
      const { newest } = this.current.identity;
      if (alias === undefined || newest === undefined || this.current.identity.isLoading) return;
      this.become(signal, (state) => ({
        ...state,
        identity: keepKnown.reading(state.identity, named(newest, alias)),
      }));
    });
  }

  regions(account: Account): Promise<void> {
    return this.read({
      name: partNames.regions,
      ask: (signal) => attempt(signal, () => account.regions(signal)),
      begin: (state) => ({ ...state, regions: loading(state.regions) }),
      put: (state, answer) => ({ ...state, regions: keepKnown.reading(state.regions, answer) }),
    });
  }

  zones(account: Account): Promise<void> {
    return this.read({
      name: partNames.zones,
      ask: (signal) => readZones(account, 'contents', signal),
      begin: (state) => ({ ...state, zones: loading(state.zones) }),
      put: (state, answer) => ({ ...state, zones: keepKnown.zones(state.zones, answer) }),
    });
  }

  authorizations(account: Account, zoneId: string): Promise<void> {
    return this.read({
      name: partNames.authorizations(zoneId),
      ask: (signal) => readAuthorizations(account, zoneId, signal),
      put: (state, answer) => ({ ...state, zones: withAuthorizations(state.zones, zoneId, answer) }),
    });
  }

  region(account: Account, region: string): Promise<void> {
    return this.read({
      name: partNames.region(region),
      ask: (signal) => readRegion(account, region, signal),
      begin: (state) => inRegion(state, region, loading),
      put: (state, answer) => inRegion(state, region, (part) => keepKnown.region(part, answer)),
    });
  }

  /** Of a region that is known, and without a word: nobody asked for it. */
  endpoints(account: Account, region: string): Promise<void> {
    return this.read({
      name: partNames.endpoints(region),
      within: partNames.region(region),
      ask: (signal) => readEndpoints(account, { region, signal }),
      put: (state, answer) =>
        inRegion(state, region, (part) =>
          part.newest === undefined
            ? part
            : { ...keepKnown.region(part, { ...part.newest, ...answer }), isLoading: part.isLoading },
        ),
    });
  }

  services(account: Account, region: string, host: string): Promise<void> {
    return this.read({
      name: partNames.services(region, host),
      ask: (signal) => readServices(account, [host], { region, signal }),
      put: (state, answer) => inRegion(state, region, (part) => withServices(part, answer)),
    });
  }

  detail(account: Account, vpc: Vpc): Promise<void> {
    const put = (state: ProfileState, change: (part: ProfileState['vpcDetails'][string]) => typeof part) => ({
      ...state,
      vpcDetails: { ...state.vpcDetails, [vpc.id]: change(state.vpcDetails[vpc.id] ?? unasked) },
    });
    return this.read({
      name: partNames.vpc(vpc.id),
      ask: (signal) => readVpcDetail(account, vpc, signal),
      put: (state, answer) => put(state, (part) => keepKnown.detail(part, answer)),
    });
  }

  /** Nothing can be read: one reason stands for all, and what is still under way is not waited for. */
  giveUp(signal: AbortSignal, problem: ProblemFacts): void {
    if (signal.aborted) return;
    this.reads.startOver();
    this.isWhole = true;
    const fail = problem.code === 'profile-missing' ? failedWithNothing : failed;
    this.become(this.reads.signal, (state) => fail(state, problem));
  }

  /** What comes from reads that were ended is dropped here, and only here. */
  become(signal: AbortSignal, change: (state: ProfileState) => ProfileState): void {
    if (signal.aborted) return;
    this.current = change(this.current);
    this.changed();
  }

  private read<A extends object>({ name, within, ask, begin, put }: ReadOf<A>): Promise<void> {
    return this.reads.join(`${name} ${this.freshness.generation}`, async (signal) => {
      const ticket = this.freshness.begin(name);
      if (begin !== undefined) this.become(signal, begin);
      const answer = await ask(signal);
      signal.throwIfAborted();
      const failures = failuresIn(answer);
      const obstacle = failures.find(({ code }) => accountWide.includes(code));
      if (obstacle !== undefined) this.giveUp(signal, obstacle);
      signal.throwIfAborted();
      if (!this.freshness.arrive(ticket, within)) return;
      if (failures.length > 0) this.freshness.spoil(name);
      this.become(signal, (state) => put(state, answer));
    });
  }
}

function inRegion(
  state: ProfileState,
  region: string,
  change: (part: Part<RegionNetwork>) => Part<RegionNetwork>,
): ProfileState {
  const changed = { ...state.inRegion, [region]: change(state.inRegion[region] ?? unasked) };
  if (state.inRegion[region] !== undefined) return { ...state, inRegion: changed };
  const sorted = Object.entries(changed).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...state, inRegion: Object.fromEntries(sorted) };
}
