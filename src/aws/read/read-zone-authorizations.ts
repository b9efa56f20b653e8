import { ListVPCAssociationAuthorizationsCommand } from '@aws-sdk/client-route-53';
import type { VpcReference } from '../../network/zone';
import type { Connection } from '../connection';
import { allPages } from '../pages';
import { unlessUnknownToEmulator } from './unless-unknown-to-emulator';

export async function readZoneAuthorizations(
  aws: Connection,
  zoneId: string,
  signal: AbortSignal,
): Promise<readonly VpcReference[]> {
  const vpcs = await unlessUnknownToEmulator(aws, () =>
    allPages(
      aws,
      { action: 'route53:ListVPCAssociationAuthorizations', signal },
      {
        readPage: (NextToken, options) =>
          aws.clients
            .route53()
            .send(new ListVPCAssociationAuthorizationsCommand({ HostedZoneId: zoneId, NextToken }), options),
        itemsOf: (page) => page.VPCs,
        nextOf: (page) => page.NextToken,
      },
    ),
  );
  return vpcs.map(({ VPCRegion: region = '', VPCId: vpcId = '' }) => ({ region, vpcId }));
}
