import type { At } from '../../network/account-reading';
import type { ProfileAssociation } from '../../network/vpc-detail';
import type { Connection } from '../connection';
import { listOf, textOf } from '../json-fields';
import { askJsonService } from '../json-service';
import { allPages } from '../pages';
import { unlessUnknownToEmulator } from './unless-unknown-to-emulator';

export async function readProfileAssociations(
  aws: Connection,
  at: At,
  vpcId: string,
): Promise<readonly ProfileAssociation[]> {
  const associations = await unlessUnknownToEmulator(aws, () =>
    allPages(
      aws,
      { ...at, action: 'route53profiles:ListProfileAssociations' },
      {
        readPage: (nextToken, options) =>
          askJsonService(
            aws,
            {
              service: 'route53profiles',
              region: at.region,
              method: 'GET',
              path: '/profileassociations',
              query: {
                resourceId: vpcId,
                maxResults: '100',
                ...(nextToken === undefined ? {} : { nextToken }),
              },
            },
            options,
          ),
        itemsOf: (page) => listOf(page, 'ProfileAssociations'),
        nextOf: (page) => textOf(page, 'NextToken'),
      },
    ),
  );
  return associations
    .filter((association) => !['DELETED', 'FAILED'].includes(textOf(association, 'Status') ?? ''))
    .map((association) => {
      const name = textOf(association, 'Name');
      return {
        id: textOf(association, 'Id') ?? '',
        profileId: textOf(association, 'ProfileId') ?? '',
        ...(name === undefined || name === '' ? {} : { name }),
      };
    });
}
