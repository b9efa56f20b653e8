import type * as sandbox from '../../sandbox/entry';
import { atFirstUse } from './at-first-use';

export type SandboxBundle = typeof sandbox;

/** The built-in accounts. */
export const loadSandbox = atFirstUse('./sandbox.js') as () => SandboxBundle;
