import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { permissionsToChange, permissionsToRead } from '../../src/network/permissions';
import { everyCall, everyRehearsal } from './every-call';
import { type Answered, type Asked, ec2Error, fakeAws, route53Error } from './fake-aws';

const { signal } = new AbortController();
const permissions = { ...permissionsToRead, ...permissionsToChange };

/** Asked for without a request of that name. */
const dependent = ['ec2:CreateTags', 'route53:AssociateVPCWithHostedZone'];
const needsNone = 'sts:GetCallerIdentity';

/** https://docs.aws.amazon.com/Route53/latest/APIReference/API_Operations_Amazon_Route_53.html */
const pathsOfRoute53: readonly (readonly [RegExp, string])[] = [
  [/^\/2013-04-01\/hostedzonesbyname$/, 'ListHostedZonesByName'],
  [/^\/2013-04-01\/hostedzonesbyvpc$/, 'ListHostedZonesByVPC'],
  [/^\/2013-04-01\/hostedzone$/, 'ListHostedZones'],
  [/^\/2013-04-01\/hostedzone\/[^/]+$/, 'GetHostedZone'],
  [/^\/2013-04-01\/hostedzone\/[^/]+\/rrset$/, 'ListResourceRecordSets'],
  [/^\/2013-04-01\/hostedzone\/[^/]+\/authorizevpcassociation$/, 'ListVPCAssociationAuthorizations'],
];

/** The IAM action of a request, from what goes over the wire alone. */
function actionOf({ request, action }: Asked): string {
  const [service = ''] = request.hostname.split('.');
  if (service === 'route53') {
    expect(request.method).toBe('GET');
    const path = request.path.replace(/\/$/, '');
    return `route53:${pathsOfRoute53.find(([pattern]) => pattern.test(path))?.[1] ?? path}`;
  }
  if (action === 'GET /profileassociations') return `${service}:ListProfileAssociations`;
  return `${service}:${action.replace(/^Route53Resolver\./, '')}`;
}

/** Answers that lead on to the next request, where a call has more than one. */
function answer(asked: Asked): Answered {
  const action = actionOf(asked);
  if (action === 'route53:ListHostedZonesByName') {
    return route53Error('AccessDenied', `User is not authorized to perform: ${action}`, 403);
  }
  if (action === 'route53resolver:ListResolverRuleAssociations') {
    const association = { ResolverRuleId: 'rr-1', VPCId: 'vpc-1', Status: 'COMPLETE' };
    return { body: JSON.stringify({ ResolverRuleAssociations: [association] }) };
  }
  return ec2Error('InternalError', 'nothing more to see', 400);
}

describe('the permissions of a call', () => {
  it.each(Object.keys(everyCall) as (keyof typeof everyCall)[])(
    'are those of what %s sends',
    async (method) => {
      const aws = fakeAws(answer);
      await everyCall[method](awsAccount(aws), signal).catch(() => undefined);
      const sent = new Set(aws.asked.map(actionOf));
      expect(sent.size).toBeGreaterThan(0);
      expect([...sent].filter((action) => action !== needsNone)).toEqual(
        permissions[method].filter((action) => !dependent.includes(action)),
      );
    },
  );

  it('are the same in a rehearsal', async () => {
    for (const rehearse of everyRehearsal) {
      const aws = fakeAws(answer);
      await rehearse(awsAccount(aws)).catch(() => undefined);
      expect(aws.asked.length).toBeGreaterThan(0);
      for (const asked of aws.asked)
        expect(Object.values(permissionsToChange).flat()).toContain(actionOf(asked));
    }
  });
});
