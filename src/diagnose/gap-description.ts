import type { Unknown } from './diagnosis';

/** What is not known, and what would settle it. */
export type GapDescription = Omit<Unknown, 'hosts'>;
