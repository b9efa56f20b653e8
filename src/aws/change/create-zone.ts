import {
  ChangeTagsForResourceCommand,
  CreateHostedZoneCommand,
  ListHostedZonesByNameCommand,
  type HostedZone,
} from '@aws-sdk/client-route-53';
import type { NewZone } from '../../network/account-zone-changes';
import { isProblem } from '../../problem';
import { call } from '../call';
import type { Connection } from '../connection';
import { dnsName } from '../dns-name';
import { allPages } from '../pages';
import { vpcOf } from './zone-vpc';

export async function createZone(aws: Connection, zone: NewZone, signal: AbortSignal): Promise<string> {
  const id = await create(aws, zone, signal);
  try {
    await tag(aws, id, zone, signal);
  } catch (error) {
    // The zone is there: who does not learn its id can neither use it nor take it away.
    if (!isProblem(error) && !signal.aborted) throw error;
  }
  return id;
}

async function create(aws: Connection, zone: NewZone, signal: AbortSignal): Promise<string> {
  try {
    const answer = await call(aws, { action: 'route53:CreateHostedZone', signal }, (options) =>
      aws.clients.route53().send(
        new CreateHostedZoneCommand({
          Name: zone.name,
          CallerReference: zone.token,
          VPC: vpcOf(zone.vpc),
          // Emulators make a public zone unless they are told.
          HostedZoneConfig: { Comment: zone.comment, PrivateZone: true },
        }),
        options,
      ),
    );
    return bareId(answer.HostedZone);
  } catch (error) {
    if (!isProblem(error) || error.facts.serviceCode !== 'HostedZoneAlreadyExists') throw error;
    const made = await findMade(aws, zone, signal);
    if (made === undefined) throw error;
    return bareId(made);
  }
}

/** The zone of that name that was made with our token. */
async function findMade(aws: Connection, zone: NewZone, signal: AbortSignal) {
  const name = dnsName(zone.name);
  const sameName = await allPages(
    aws,
    { action: 'route53:ListHostedZonesByName', signal },
    {
      readPage: (token, options) =>
        aws.clients
          .route53()
          .send(
            new ListHostedZonesByNameCommand({ DNSName: name, HostedZoneId: token, MaxItems: 100 }),
            options,
          ),
      itemsOf: (page) => page.HostedZones,
      nextOf: (page) =>
        page.IsTruncated === true && dnsName(page.NextDNSName ?? '') === name
          ? page.NextHostedZoneId
          : undefined,
    },
  );
  return sameName.find(
    ({ CallerReference: token, Name }) => token === zone.token && dnsName(Name ?? '') === name,
  );
}

async function tag(aws: Connection, zoneId: string, { tags }: NewZone, signal: AbortSignal): Promise<void> {
  const AddTags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  if (AddTags.length === 0) return;
  await call(aws, { action: 'route53:ChangeTagsForResource', signal }, (options) =>
    aws.clients
      .route53()
      .send(
        new ChangeTagsForResourceCommand({ ResourceType: 'hostedzone', ResourceId: zoneId, AddTags }),
        options,
      ),
  );
}

function bareId(zone: HostedZone | undefined): string {
  return (zone?.Id ?? '').replace('/hostedzone/', '');
}
