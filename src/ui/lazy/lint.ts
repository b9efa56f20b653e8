import type * as lint from '../../lint/entry';
import { atFirstUse } from './at-first-use';

export type Lint = typeof lint;

/** The rules and the YAML parser. */
export const loadLint = atFirstUse('./lint.js') as () => Lint;
