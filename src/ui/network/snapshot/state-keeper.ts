import type { Account } from '../../../network/account';
import type { ProblemCode, ProblemFacts } from '../../../problem';
import { waitFor } from '../../wait-for';
import { failed, failedWithNothing, withNothingLoading } from './changes-of-state';
import { failuresIn } from './failures-in';
import { faultOfOurs } from './fault-of-ours';
import { Freshness } from './freshness';
import { type ProfileState, emptyState } from './profile-state';
import { ReadsUnderWay, Superseded } from './reads-under-way';

interface ReadOf<A> {
  readonly name: string;
  /** The part that it is a piece of. */
  readonly within?: string;
  readonly ask: (signal: AbortSignal) => Promise<A>;
  /** Where a person sees that it is read. */
  readonly begin?: (state: ProfileState) => ProfileState;
  /** What stands there if it ends by a fault of ours. */
  readonly nothing?: (problem: ProblemFacts) => A;
  readonly put: (state: ProfileState, answer: A) => ProfileState;
}

/** Whatever call they answer, they hold for all others. An access key that is refused may be so in one region alone. */
const accountWide: readonly ProblemCode[] = ['expired-login', 'profile-missing'];

/** Holds the state and is the only one that replaces it: with answers that somebody wants, and in their order. */
export class StateKeeper {
  readonly reads = new ReadsUnderWay();
  readonly freshness: Freshness;
  /** Whether everything was read, or the one reason is known why nothing can be. */
  isWhole = false;
  /** The account that `state.identity` tells of. */
  identified: Account | undefined;
  private reached: Account | undefined;
  private current: ProfileState;
  protected mayBeAnother = false;

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

  /** What is under way by another way to reach the account is ended: it may be another account that answers there. */
  reach(account: Account): void {
    if (this.reached === account) return;
    const isFirst = this.reached === undefined;
    this.reached = account;
    if (isFirst) return;
    this.freshness.outdate();
    this.leaveReads();
  }

  /** Ends what is under way. What has arrived stays as it is, and the rest is not read. */
  leaveReads(): void {
    this.reads.startOver();
    this.become(this.reads.signal, withNothingLoading);
  }

  /** The profile is described otherwise than before: what was read is shown only once it is known to be the same account. */
  doubt(): void {
    this.mayBeAnother = true;
  }

  startOver(): void {
    this.reads.startOver();
    this.freshness.outdate();
    this.identified = undefined;
    this.reached = undefined;
    this.isWhole = false;
  }

  isReading(name: string): boolean {
    return this.reads.has(this.nameNow(name));
  }

  /** Nothing can be read: one reason stands for all, and what is still under way is not waited for. */
  giveUp(signal: AbortSignal, problem: ProblemFacts): void {
    if (signal.aborted) return;
    this.reads.startOver();
    this.isWhole = true;
    const isNobodys = problem.code === 'profile-missing' || this.mayBeAnother;
    const fail = isNobodys ? failedWithNothing : failed;
    this.become(this.reads.signal, (state) => fail(state, problem));
  }

  /** What comes from reads that were ended is dropped here, and only here. */
  become(signal: AbortSignal, change: (state: ProfileState) => ProfileState): void {
    if (signal.aborted) return;
    this.current = change(this.current);
    try {
      this.changed();
    } catch (error) {
      // A fault of whoever is told is none of this read.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  /** Who still holds an account that is reached otherwise now has to ask for it again. */
  protected async join(
    account: Account,
    name: string,
    start: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (account !== this.reached) throw new Superseded();
    return this.reads.join(name, start);
  }

  private nameNow(name: string): string {
    return `${name} ${String(this.freshness.generation)}`;
  }

  protected read<A extends object>(
    account: Account,
    { name, within, ask, begin, nothing, put }: ReadOf<A>,
  ): Promise<void> {
    return this.join(account, this.nameNow(name), async (signal) => {
      const ticket = this.freshness.begin(name);
      if (begin !== undefined) this.become(signal, begin);
      const answer = await waitFor(ask(signal), signal).catch((error: unknown) => {
        const isWanted = nothing !== undefined && !signal.aborted && this.freshness.arrive(ticket, within);
        if (isWanted) {
          this.freshness.spoil(name);
          this.become(signal, (state) => put(state, nothing(faultOfOurs())));
        }
        throw error;
      });
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
