import type { Account } from '../../src/network/account';
import type { Chance } from './chance';

/** Somebody whose network is read again and again. */
export interface Subject {
  readonly name: string;
  readonly open: () => Promise<Account>;
  /** Regions that are read beside those of the sites. */
  readonly regions: readonly string[];
  /** Milliseconds after which a read has ended, unless a fault is endless. */
  readonly patienceMs: number;
  /** Adds one fault and says which. */
  readonly harm: (chance: Chance) => string;
  /** Whether calls hit by such a fault, as `harm` names it, hang until somebody reads again. */
  readonly isEndless: (fault: string) => boolean;
  readonly heal: () => void;
}
