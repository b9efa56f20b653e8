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
import type { Identity } from '../../../network/account-reading';
import type { RegionNetwork } from '../../../network/network';
import { type Reading, unread } from '../../../network/reading';
import type { Vpc } from '../../../network/vpc';
import { waitFor } from '../../wait-for';
import { isOtherAccount, named, withAccount } from './account-identified';
import { loading, withAuthorizations, withServices } from './changes-of-state';
import { faultOfOurs, unreadRegion } from './fault-of-ours';
import { keepKnown } from './keep-known';
import { partNames } from './part-names';
import { type Part, type ProfileState, unasked } from './profile-state';
import { StateKeeper } from './state-keeper';

/** Reads one part at a time, and never the same twice at once. */
export class PartReader extends StateKeeper {
  private aliasRead: { readonly of: Account; readonly alias: string } | undefined;

  /** Finds out whose account it is, unless that is known. What was read before `mark` is dropped if it is another one. */
  async identify(account: Account, mark: number): Promise<void> {
    // What could not be found out a while ago may be known now.
    if (this.state.identity.newest?.kind === 'unread') this.identified = undefined;
    // Who asks for the first time may be told of an account that was opened earlier.
    while (this.identified !== account && this.state.obstacle === undefined) {
      await this.identity(account, mark);
    }
  }

  private identity(account: Account, mark: number): Promise<void> {
    return this.join(account, 'identity', async (signal) => {
      this.become(signal, (state) => ({ ...state, ...originOf(account), identity: loading(state.identity) }));
      const answer = await this.identityOf(account, signal);
      signal.throwIfAborted();
      this.identified = account;
      if (answer.kind === 'unread' && (this.mayBeAnother || hopeless.includes(answer.problem.code))) {
        this.giveUp(signal, answer.problem);
        return;
      }
      if (answer.kind === 'read') this.mayBeAnother = false;
      if (isOtherAccount(this.state, answer) && !signal.aborted) {
        this.freshness.dropBefore(mark);
        this.isWhole = false;
      }
      this.become(signal, (state) =>
        withAccount(state, named(answer, this.aliasOf(account)), this.freshness),
      );
    });
  }

  /** Nobody but the tree wants it, so nothing else waits for it. */
  alias(account: Account): Promise<void> {
    return this.join(account, 'alias', async (signal) => {
      const alias = await waitFor(readAlias(account, signal), signal);
      signal.throwIfAborted();
      if (alias === undefined) return;
      this.aliasRead = { of: account, alias };
      const { newest } = this.state.identity;
      if (newest === undefined || this.identified !== account) return;
      this.become(signal, (state) => ({
        ...state,
        identity: keepKnown.reading(state.identity, named(newest, alias)),
      }));
    });
  }

  regions(account: Account): Promise<void> {
    return this.read(account, {
      name: partNames.regions,
      ask: (signal) => attempt(signal, () => account.regions(signal)),
      begin: (state) => ({ ...state, regions: loading(state.regions) }),
      nothing: unread,
      put: (state, answer) => ({ ...state, regions: keepKnown.reading(state.regions, answer) }),
    });
  }

  zones(account: Account): Promise<void> {
    return this.read(account, {
      name: partNames.zones,
      ask: (signal) => readZones(account, 'contents', signal),
      begin: (state) => ({ ...state, zones: loading(state.zones) }),
      nothing: unread,
      put: (state, answer) => ({ ...state, zones: keepKnown.zones(state.zones, answer) }),
    });
  }

  authorizations(account: Account, zoneId: string): Promise<void> {
    return this.read(account, {
      name: partNames.authorizations(zoneId),
      ask: (signal) => readAuthorizations(account, zoneId, signal),
      put: (state, answer) => ({ ...state, zones: withAuthorizations(state.zones, zoneId, answer) }),
    });
  }

  region(account: Account, region: string): Promise<void> {
    return this.read(account, {
      name: partNames.region(region),
      ask: (signal) => readRegion(account, region, signal),
      begin: (state) => inRegion(state, region, loading),
      nothing: (problem) => unreadRegion(region, problem),
      put: (state, answer) => inRegion(state, region, (part) => keepKnown.region(part, answer)),
    });
  }

  /** Of a region that is known, and without a word: nobody asked for it. */
  endpoints(account: Account, region: string): Promise<void> {
    return this.read(account, {
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
    return this.read(account, {
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
    return this.read(account, {
      name: partNames.vpc(vpc.id),
      ask: (signal) => readVpcDetail(account, vpc, signal),
      put: (state, answer) => put(state, (part) => keepKnown.detail(part, answer)),
    });
  }

  private async identityOf(account: Account, signal: AbortSignal): Promise<Reading<Identity>> {
    try {
      return await waitFor(
        attempt(signal, () => account.identity(signal)),
        signal,
      );
    } catch (error) {
      this.become(signal, (state) => ({
        ...state,
        identity: keepKnown.reading(state.identity, unread(faultOfOurs())),
      }));
      throw error;
    }
  }

  private aliasOf(account: Account): string | undefined {
    return this.aliasRead?.of === account ? this.aliasRead.alias : undefined;
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
