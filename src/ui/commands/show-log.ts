import type { Parts } from '../parts';

export function showLog({ log }: Parts): Promise<void> {
  log.show();
  return Promise.resolve();
}
