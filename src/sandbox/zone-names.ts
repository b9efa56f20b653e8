import type { Scene } from './scene';

/** The account's own letter for a zone: two accounts can call the same zone by different names. */
export function zoneNameOf({ world, region, accountId }: Scene, zoneId: string): string {
  const letters = world.accounts.find(({ id }) => id === accountId)?.zoneLetters[region] ?? [];
  const position = letters.indexOf(zoneId);
  if (position < 0)
    throw new Error(`The world gives account ${accountId} no name for ${zoneId} in ${region}.`);
  return `${region}${'abcdefghij'.charAt(position)}`;
}
