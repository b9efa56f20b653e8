import type { EndpointState } from '../network/endpoint';

/** An endpoint in such a state serves, or will soon. */
export const livingStates: readonly EndpointState[] = [
  'pending acceptance',
  'pending',
  'available',
  'partial',
];
