import type { Account } from '../network/account';
import type { At } from '../network/account-reading';
import type { RegionNetwork } from '../network/network';
import { readOr } from '../network/reading';
import { attempt } from './attempt';
import { serviceNamesIn } from './of-datadog';

/** The regions whose services concern a region: itself, those its endpoints lead to, and those that somebody asks about. */
export function serviceRegionsOf(
  { region, endpoints }: Pick<RegionNetwork, 'region' | 'endpoints'>,
  asked: readonly string[],
): readonly string[] {
  const used = readOr(endpoints, []).map(({ serviceRegion }) => serviceRegion);
  return [...new Set([region, ...used, ...asked])].filter((host) => serviceNamesIn(host).length > 0);
}

/** What AWS says in one region of the services that other regions, or the same, host: one call for each, side by side. */
export async function readServices(
  account: Account,
  serviceRegions: readonly string[],
  at: At,
): Promise<RegionNetwork['services']> {
  const answers = await Promise.all(
    serviceRegions.map(async (host) => {
      const ask = () => account.services(at, host, serviceNamesIn(host));
      return [host, await attempt(at.signal, ask)] as const;
    }),
  );
  return Object.fromEntries(answers);
}
