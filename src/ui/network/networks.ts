import { EventEmitter } from 'vscode';
import type { Accounts } from '../accounts';
import { addedRegions, chosenProfiles } from '../settings';
import { NetworkHolder } from './network-holder';
import type { ProfileState } from './profile-state';

/** The holders of a window, one per profile that somebody asked about. */
export class Networks {
  private readonly holders = new Map<string, NetworkHolder>();
  private readonly changes = new EventEmitter<string>();

  /** Fires with the profile whose state was replaced. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly accounts: Accounts) {}

  of(profile: string): NetworkHolder {
    const known = this.holders.get(profile);
    if (known !== undefined) return known;
    const holder = new NetworkHolder(profile, {
      open: () => this.accounts.open(profile),
      wishes: async () => {
        const ofProfile = await this.accounts.homeRegion(profile);
        return { added: addedRegions(), ...(ofProfile === undefined ? {} : { ofProfile }) };
      },
      changed: () => {
        this.changes.fire(profile);
      },
    });
    this.holders.set(profile, holder);
    return holder;
  }

  chosen(): readonly ProfileState[] {
    return chosenProfiles().map((profile) => this.of(profile).state);
  }

  /** Ends the reads of every profile and forgets what they brought. */
  forgetAll(): void {
    for (const holder of this.holders.values()) holder.end();
    this.holders.clear();
    this.accounts.forgetAws();
  }

  dispose(): void {
    this.forgetAll();
    this.changes.dispose();
  }
}
