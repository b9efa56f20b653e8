import { readOr } from '../../network/reading';
import type { VpcRow } from './network-row';
import type { ProfileState } from './snapshot/profile-state';

interface Place {
  readonly profile: string;
  readonly region: string;
  readonly vpcId: string;
}

/**
 * VPCs that somebody has unfolded. When their network was read again, what is in them is read again too: once for each
 * time, and one VPC after the other.
 */
export class UnfoldedVpcs {
  private readonly places = new Map<string, Place>();
  /** The listing of regions that was there when a VPC was looked into; each reading of a network has a new one. */
  private readonly lookedAt = new Map<string, ProfileState['regions']['newest']>();
  private queue = Promise.resolve();

  /**
   * @param look never rejects; `left` where it was ended because nobody saw the tree any more
   * @param isSeen whether somebody sees the tree; else nothing is read until `follow` is called again
   */
  constructor(
    private readonly look: (place: Place) => Promise<'looked' | 'left'>,
    private readonly isSeen: () => boolean,
  ) {}

  unfold({ key, state, vpc }: VpcRow): void {
    this.places.set(key, { profile: state.profile, region: vpc.region, vpcId: vpc.id });
    this.lookedAt.set(key, state.regions.newest);
  }

  fold({ key }: VpcRow): void {
    this.places.delete(key);
    this.lookedAt.delete(key);
  }

  /** What `unfold` was called for was not looked into to the end. */
  miss({ key }: VpcRow): void {
    this.lookedAt.delete(key);
  }

  /** To be called with each new state that is shown, and with the one that is there when the tree comes into sight. */
  follow(state: ProfileState): void {
    if (!this.isSeen()) return;
    for (const [key, place] of this.places) {
      const listing = state.regions.newest;
      if (place.profile !== state.profile || this.lookedAt.get(key) === listing) continue;
      if (!isThereUnread(state, place)) continue;
      this.lookedAt.set(key, listing);
      this.queue = this.queue.then(() => this.lookUnlessHidden(key, place));
    }
  }

  private async lookUnlessHidden(key: string, place: Place): Promise<void> {
    while (this.isSeen()) if ((await this.look(place)) === 'looked') return;
    this.lookedAt.delete(key);
  }
}

function isThereUnread(state: ProfileState, { region, vpcId }: Place): boolean {
  const part = state.inRegion[region];
  if (state.obstacle !== undefined || state.regions.isLoading || part?.newest === undefined) return false;
  return (
    !part.isLoading &&
    readOr(part.newest.vpcs, []).some(({ id }) => id === vpcId) &&
    state.vpcDetails[vpcId]?.newest === undefined
  );
}
