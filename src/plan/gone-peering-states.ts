import type { PeeringState } from '../network/peering';

/** What joins nothing any more stays visible for a while. */
export const gonePeeringStates: readonly PeeringState[] = [
  'deleting',
  'deleted',
  'rejected',
  'failed',
  'expired',
];
