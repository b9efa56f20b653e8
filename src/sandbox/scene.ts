import type { Settling } from './settling';
import type { World } from './world';

/** What one call sees: the world at this moment, from one account in one region. */
export interface Scene {
  readonly world: World;
  readonly now: number;
  readonly accountId: string;
  readonly region: string;
  readonly settling: Settling;
}

/** What a change leads to. */
export interface Changed<T> {
  readonly world: World;
  readonly value: T;
}
