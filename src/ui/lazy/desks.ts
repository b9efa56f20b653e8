import type * as desks from '../desks';
import { atFirstUse } from './at-first-use';

export type DesksBundle = typeof desks;

/** The views' rows, the networks that they show, and the commands. */
export const loadDesks = atFirstUse('./desks.js') as () => DesksBundle;
