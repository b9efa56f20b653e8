import { problemOfAwsCode } from '../network/problem-of-aws-code';
import { problemWithoutAnswer } from '../network/problem-without-answer';
import type { Call } from './call';
import type { CallLog } from './call-log';
import type { Faults } from './fault';
import { checkPermission, type Denial } from './permissions';
import { Refusal } from './refusal';
import { isEnabled } from './regions';
import type { Changed, Scene } from './scene';
import type { Settling } from './settling';
import { suffer } from './suffer';
import type { AccountOfWorld, World } from './world';

/** What a rehearsal looks at: AWS promises only the permission, and often checks the request as well. */
export type RehearsalDepth = 'the whole request' | 'permission only';

/** What all accounts of a sandbox have in common, and the only thing in it that changes. */
export interface Ground {
  world: World;
  readonly now: () => number;
  readonly calls: CallLog;
  readonly faults: Faults;
  readonly denials: Denial[];
  readonly settling: Settling;
  readonly rehearsalDepth: RehearsalDepth;
}

export interface CallRequest {
  readonly action: string;
  /** Other permissions that the request needs. */
  readonly alsoNeeds?: readonly string[];
  readonly region?: string;
  readonly signal: AbortSignal;
}

/** Takes every call of one account: notes it, lets faults strike, checks what AWS checks for any call. */
export interface Switchboard {
  read<T>(request: CallRequest, answer: (scene: Scene) => T): Promise<T>;
  change<T>(request: CallRequest, effect: (scene: Scene) => Changed<T>): Promise<T>;
  rehearse(request: CallRequest, effect: (scene: Scene) => Changed<unknown>): Promise<void>;
}

export function makeSwitchboard(ground: Ground, account: AccountOfWorld): Switchboard {
  const connect = async <T>(
    kind: Call['kind'],
    request: CallRequest,
    effect: (scene: Scene) => T,
  ): Promise<T> => {
    request.signal.throwIfAborted();
    const call = note(ground, account, kind, request);
    try {
      const fault = ground.faults.strike(call);
      if (fault?.strikes === 'before the effect') await suffer(fault, call, request.signal);
      checkEveryCall(ground, account, call, request);
      const value = effect(sceneOf(ground, account, request));
      if (fault?.strikes === 'after the effect') await suffer(fault, call, request.signal);
      return value;
    } catch (error) {
      throw error instanceof Refusal
        ? problemOfAwsCode({ ...call, serviceCode: error.serviceCode, message: error.message })
        : error;
    }
  };
  return {
    read: (request, answer) => connect('reading', request, answer),
    change: (request, effect) =>
      connect('change', request, (scene) => {
        const { world, value } = effect(scene);
        ground.world = world;
        return value;
      }),
    rehearse: (request, effect) =>
      connect('rehearsal', request, (scene) => {
        if (ground.rehearsalDepth === 'the whole request') effect(scene);
      }),
  };
}

function note(ground: Ground, account: AccountOfWorld, kind: Call['kind'], request: CallRequest): Call {
  const region = request.region === undefined ? {} : { region: request.region };
  const call = { profile: account.profile, action: request.action, ...region, kind, at: ground.now() };
  ground.calls.note(call);
  return call;
}

function checkEveryCall(ground: Ground, account: AccountOfWorld, call: Call, request: CallRequest): void {
  const { world } = ground;
  if (call.region !== undefined && !world.regions.some(({ name }) => name === call.region))
    // A region that does not exist has no address either.
    throw problemWithoutAnswer({ ...call, reason: 'no network' });
  if (call.region !== undefined && !isEnabled(world, account.id, call.region))
    throw new Refusal('OptInRequired', `You are not subscribed to this service in ${call.region}`);
  checkPermission(ground.denials, {
    actions: [request.action, ...(request.alsoNeeds ?? [])],
    region: call.region,
    profile: account.profile,
    arn: arnOf(account),
  });
}

export function arnOf(account: AccountOfWorld): string {
  return `arn:aws:iam::${account.id}:user/${account.profile}`;
}

function sceneOf(ground: Ground, account: AccountOfWorld, request: CallRequest): Scene {
  return {
    world: ground.world,
    now: ground.now(),
    accountId: account.id,
    region: request.region ?? '',
    settling: ground.settling,
  };
}
