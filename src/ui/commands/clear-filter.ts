import type { Parts } from '../parts';

export function clearFilter({ networkDesk }: Parts): Promise<void> {
  networkDesk.filterBy('');
  return Promise.resolve();
}
