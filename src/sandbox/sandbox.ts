import type { Account } from '../network/account';
import { problemWithoutAnswer } from '../network/problem-without-answer';
import { accountChanges } from './account-changes';
import { accountPaths } from './account-paths';
import { accountProbing } from './account-probing';
import { accountReading } from './account-reading';
import { accountSenders } from './account-senders';
import { accountZoneChanges } from './account-zone-changes';
import type { Call } from './call';
import { makeCallLog } from './call-log';
import { type Fault, makeFaults } from './fault';
import type { Denial } from './permissions';
import { sampleWorld } from './sample-world/sample-world';
import { type Settling, shortSettling } from './settling';
import { type Snapshot, snapshotOf } from './snapshot';
import { type Ground, makeSwitchboard, type RehearsalDepth } from './switchboard';
import type { World } from './world';

export interface SandboxOptions {
  /** Milliseconds; the sandbox has no clock of its own. */
  readonly now: () => number;
  /** The sample network when absent. */
  readonly world?: World;
  readonly deny?: readonly Denial[];
  readonly faults?: readonly Fault[];
  readonly settling?: Settling;
  readonly rehearsalDepth?: RehearsalDepth;
}

/** AWS accounts in memory: as strict as AWS's documentation, and the same every time. */
export interface Sandbox {
  readonly profiles: readonly string[];
  account(profile: string): Account;
  /** The latest calls, thousands of them; the latest last. */
  calls(): readonly Call[];
  snapshot(): Snapshot;
  world(): World;
  /** A sandbox that begins with the present state, with the same permissions and without faults. */
  clone(): Sandbox;
  addFault(fault: Fault): void;
  clearFaults(): void;
  deny(denial: Denial): void;
}

export function createSandbox(options: SandboxOptions): Sandbox {
  const ground: Ground = {
    world: options.world ?? sampleWorld,
    now: options.now,
    calls: makeCallLog(),
    faults: makeFaults(options.faults ?? []),
    denials: [...(options.deny ?? [])],
    settling: options.settling ?? shortSettling,
    rehearsalDepth: options.rehearsalDepth ?? 'the whole request',
  };
  return {
    profiles: ground.world.accounts.map(({ profile }) => profile),
    account: (profile) => accountOf(ground, profile),
    calls: ground.calls.latest,
    snapshot: () => snapshotOf(ground.world, ground.now()),
    world: () => ground.world,
    clone: () => createSandbox({ ...options, world: ground.world, deny: ground.denials, faults: [] }),
    addFault: (fault) => ground.faults.add(fault),
    clearFaults: () => ground.faults.clear(),
    deny: (denial) => void ground.denials.push(denial),
  };
}

function accountOf(ground: Ground, profile: string): Account {
  const account = ground.world.accounts.find((each) => each.profile === profile);
  if (account === undefined)
    throw problemWithoutAnswer({ reason: 'profile missing', action: 'sts:GetCallerIdentity', profile });
  const switchboard = makeSwitchboard(ground, account);
  return {
    profile,
    ...accountReading(switchboard, account),
    ...accountPaths(switchboard),
    ...accountSenders(switchboard),
    ...accountProbing(switchboard),
    ...accountChanges(switchboard),
    ...accountZoneChanges(switchboard),
  };
}
