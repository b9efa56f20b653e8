import type * as work from '../work';
import { atFirstUse } from './at-first-use';

export type WorkBundle = typeof work;

/** Planning, diagnosis, reports and changes. */
export const loadWork = atFirstUse('./work.js') as () => WorkBundle;
