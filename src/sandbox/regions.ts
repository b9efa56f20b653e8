import type { Region } from '../network/account-reading';
import type { World } from './world';

export function showRegions(world: World, accountId: string): readonly Region[] {
  return world.regions.map(({ name }) => ({ name, isEnabled: isEnabled(world, accountId, name) }));
}

export function isEnabled(world: World, accountId: string, name: string): boolean {
  const region = world.regions.find((each) => each.name === name);
  const account = world.accounts.find(({ id }) => id === accountId);
  return region?.access === 'for everybody' || account?.optedIn.includes(name) === true;
}
