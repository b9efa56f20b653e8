import {
  ListHostedZonesByNameCommand,
  ListHostedZonesCommand,
  type HostedZone,
} from '@aws-sdk/client-route-53';
import type { ZoneSummary } from '../../network/account-reading';
import { isProblem } from '../../problem';
import type { Connection } from '../connection';
import { dnsName } from '../dns-name';
import { allPages } from '../pages';
import { isWithin, parentsOf, topmost } from './zone-names';

export async function readZones(
  aws: Connection,
  domains: readonly string[],
  signal: AbortSignal,
): Promise<readonly ZoneSummary[]> {
  signal.throwIfAborted();
  const wanted = [...new Set(domains.map(dnsName))];
  if (wanted.length === 0) return [];
  const zones = new Map((await candidates(aws, wanted, signal)).map((zone) => [zone.Id, zone]));
  return [...zones.values()]
    .filter((zone) => zone.Config?.PrivateZone === true)
    .map(summaryOf)
    .filter(({ name }) => wanted.some((domain) => isWithin(name, domain) || isWithin(domain, name)));
}

/**
 * Route 53 sorts zones by their labels from the right, so all zones below a domain follow each other: two or three
 * calls instead of one for each hundred zones of the account. Emulators answer `DNSName` with that one name alone, and
 * a person may be allowed to list zones only the other way; then all zones are listed.
 * https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByName.html
 */
async function candidates(
  aws: Connection,
  domains: readonly string[],
  signal: AbortSignal,
): Promise<readonly HostedZone[]> {
  if (aws.emulator !== undefined) return everyZone(aws, signal);
  const tops = topmost(domains);
  const parents = [...new Set(tops.flatMap(parentsOf))];
  try {
    const found = await Promise.all([
      ...tops.map((top) => zonesFrom(aws, top, (name) => isWithin(name, top), signal)),
      ...parents.map((parent) => zonesFrom(aws, parent, (name) => name === parent, signal)),
    ]);
    return found.flat();
  } catch (error) {
    if (!isProblem(error) || error.code !== 'permission-missing') throw error;
    return everyZone(aws, signal);
  }
}

async function zonesFrom(
  aws: Connection,
  start: string,
  belongs: (name: string) => boolean,
  signal: AbortSignal,
) {
  return allPages(
    aws,
    { action: 'route53:ListHostedZonesByName', signal },
    {
      readPage: (token, options) => {
        const [DNSName = start, HostedZoneId] = token?.split(' ') ?? [];
        return aws.clients
          .route53()
          .send(new ListHostedZonesByNameCommand({ DNSName, HostedZoneId, MaxItems: 100 }), options);
      },
      itemsOf: (page) => page.HostedZones,
      nextOf: ({ HostedZones: zones, IsTruncated: more, NextDNSName: name, NextHostedZoneId: id }) =>
        more === true && belongs(dnsName(zones?.at(-1)?.Name ?? ''))
          ? `${name ?? ''} ${id ?? ''}`
          : undefined,
    },
  );
}

async function everyZone(aws: Connection, signal: AbortSignal): Promise<readonly HostedZone[]> {
  return allPages(
    aws,
    { action: 'route53:ListHostedZones', signal },
    {
      readPage: (Marker, options) =>
        aws.clients
          .route53()
          .send(
            new ListHostedZonesCommand({ HostedZoneType: 'PrivateHostedZone', Marker, MaxItems: 100 }),
            options,
          ),
      itemsOf: (page) => page.HostedZones,
      nextOf: (page) => (page.IsTruncated === true ? page.NextMarker : undefined),
    },
  );
}

function summaryOf({ Id: id = '', Name: name = '', Config: config }: HostedZone): ZoneSummary {
  const comment = config?.Comment;
  return {
    id: id.replace('/hostedzone/', ''),
    name: dnsName(name),
    ...(comment === undefined || comment === '' ? {} : { comment }),
  };
}
