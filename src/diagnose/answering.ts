import type { Endpoint } from '../network/endpoint';

/** A partial endpoint lacks interfaces in some of its zones. */
export function isAnswering({ state }: Pick<Endpoint, 'state'>): boolean {
  return state === 'available' || state === 'partial';
}
