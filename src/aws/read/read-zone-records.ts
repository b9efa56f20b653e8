import { ListResourceRecordSetsCommand, type ResourceRecordSet } from '@aws-sdk/client-route-53';
import type { ListResourceRecordSetsCommandInput as Start } from '@aws-sdk/client-route-53';
import type { ZoneRecord } from '../../network/zone';
import type { Connection } from '../connection';
import { dnsName } from '../dns-name';
import { allPages } from '../pages';
import { routingOf } from './routing-of';

export async function readZoneRecords(
  aws: Connection,
  zoneId: string,
  signal: AbortSignal,
): Promise<readonly ZoneRecord[]> {
  const sets = await allPages(
    aws,
    { action: 'route53:ListResourceRecordSets', signal },
    {
      readPage: (token, options) => {
        // An identifier may hold spaces, names and types do not.
        const [, name, type, id] = /^(\S+) (\S*) (.*)$/.exec(token ?? '') ?? [];
        return aws.clients.route53().send(
          new ListResourceRecordSetsCommand({
            HostedZoneId: zoneId,
            StartRecordName: name,
            StartRecordType: type as Start['StartRecordType'],
            StartRecordIdentifier: id === '' ? undefined : id,
          }),
          options,
        );
      },
      itemsOf: (page) => page.ResourceRecordSets,
      nextOf: ({ IsTruncated: more, NextRecordName, NextRecordType, NextRecordIdentifier }) =>
        more === true
          ? [NextRecordName, NextRecordType, NextRecordIdentifier].map((part) => part ?? '').join(' ')
          : undefined,
    },
  );
  // Only the zone's own name has an SOA record.
  const apex = sets.find(({ Type }) => Type === 'SOA')?.Name;
  return sets.filter((set) => set.Name !== apex || !['SOA', 'NS'].includes(set.Type ?? '')).map(recordOf);
}

function recordOf(set: ResourceRecordSet): ZoneRecord {
  const { Name = '', Type: type = 'A', TTL = 0, AliasTarget, ResourceRecords } = set;
  const routing = routingOf(set);
  const record = { name: dnsName(Name), type, ...(routing === undefined ? {} : { routing }) };
  if (AliasTarget !== undefined) {
    const { DNSName = '', HostedZoneId = '' } = AliasTarget;
    return { ...record, target: { kind: 'alias', alias: { name: dnsName(DNSName), zoneId: HostedZoneId } } };
  }
  const values = (ResourceRecords ?? []).flatMap(({ Value }) => Value ?? []);
  const areNames = ['CNAME', 'NS', 'PTR'].includes(type);
  return { ...record, target: { kind: 'values', values: areNames ? values.map(dnsName) : values, ttl: TTL } };
}
