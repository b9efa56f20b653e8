import type { At } from '../../network/account-reading';
import type { Connection } from '../connection';
import { listOf, textOf } from '../json-fields';
import { askJsonService } from '../json-service';
import { allPages } from '../pages';

/** Every page of a list of Route 53 Resolver. */
export function listOfResolver(
  aws: Connection,
  at: At,
  operation: string,
  member: string,
  body: object,
): Promise<readonly unknown[]> {
  return allPages(
    aws,
    { ...at, action: `route53resolver:${operation}` },
    {
      readPage: (NextToken, options) =>
        askJsonService(
          aws,
          {
            service: 'route53resolver',
            region: at.region,
            method: 'POST',
            path: '/',
            headers: {
              'content-type': 'application/x-amz-json-1.1',
              'x-amz-target': `Route53Resolver.${operation}`,
            },
            body: { ...body, MaxResults: 100, NextToken },
          },
          options,
        ),
      itemsOf: (page) => listOf(page, member),
      nextOf: (page) => textOf(page, 'NextToken'),
    },
  );
}
