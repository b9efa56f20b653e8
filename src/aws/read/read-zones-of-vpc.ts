import {
  ListHostedZonesByVPCCommand,
  type HostedZoneSummary,
  type VPCRegion,
} from '@aws-sdk/client-route-53';
import type { At } from '../../network/account-reading';
import type { ZoneOfVpc } from '../../network/zone';
import type { Connection } from '../connection';
import { dnsName } from '../dns-name';
import { allPages } from '../pages';

export async function readZonesOfVpc(aws: Connection, at: At, vpcId: string): Promise<readonly ZoneOfVpc[]> {
  const zones = await allPages(
    aws,
    { ...at, action: 'route53:ListHostedZonesByVPC' },
    {
      readPage: (NextToken, options) =>
        aws.clients.route53().send(
          new ListHostedZonesByVPCCommand({
            VPCId: vpcId,
            // AWS has more regions than the SDK knows names of.
            VPCRegion: at.region as VPCRegion,
            MaxItems: 100,
            NextToken,
          }),
          options,
        ),
      itemsOf: (page) => page.HostedZoneSummaries,
      nextOf: (page) => page.NextToken,
    },
  );
  return zones.map(zoneOf);
}

function zoneOf({ HostedZoneId: id = '', Name: name = '', Owner: owner }: HostedZoneSummary): ZoneOfVpc {
  const { OwningAccount: account, OwningService: service = '' } = owner ?? {};
  return {
    id: id.replace('/hostedzone/', ''),
    name: dnsName(name),
    owner: account === undefined ? { kind: 'service', name: service } : { kind: 'account', id: account },
  };
}
