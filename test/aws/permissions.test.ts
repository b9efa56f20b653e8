import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { permissionsToChange, permissionsToProbe, permissionsToRead } from '../../src/network/permissions';
import { everyCall, everyRehearsal } from './every-call';
import { type Answered, type Asked, ec2Error, fakeAws, route53Error } from './fake-aws';

const { signal } = new AbortController();
const permissions = { ...permissionsToRead, ...permissionsToProbe, ...permissionsToChange };

/** Asked for without a request of that name, by this one. */
const dependent: Readonly<Record<string, readonly string[]>> = {
  createSecurityGroup: ['ec2:CreateTags'],
  createEndpoint: ['ec2:CreateTags', 'route53:AssociateVPCWithHostedZone'],
  setPrivateDns: ['route53:AssociateVPCWithHostedZone'],
  requestPeering: ['ec2:CreateTags'],
  createZone: ['ec2:DescribeVpcs'],
  associateZone: ['ec2:DescribeVpcs'],
  disassociateZone: ['ec2:DescribeVpcs'],
};
const needsNone = 'sts:GetCallerIdentity';

/** https://docs.aws.amazon.com/Route53/latest/APIReference/API_Operations_Amazon_Route_53.html */
const callsOfRoute53: readonly (readonly [RegExp, string])[] = [
  [/^GET hostedzonesbyname$/, 'ListHostedZonesByName'],
  [/^GET hostedzonesbyvpc$/, 'ListHostedZonesByVPC'],
  [/^GET hostedzone$/, 'ListHostedZones'],
  [/^POST hostedzone$/, 'CreateHostedZone'],
  [/^GET hostedzone\/[^/]+$/, 'GetHostedZone'],
  [/^DELETE hostedzone\/[^/]+$/, 'DeleteHostedZone'],
  [/^GET hostedzone\/[^/]+\/rrset$/, 'ListResourceRecordSets'],
  [/^POST hostedzone\/[^/]+\/rrset$/, 'ChangeResourceRecordSets'],
  [/^GET hostedzone\/[^/]+\/authorizevpcassociation$/, 'ListVPCAssociationAuthorizations'],
  [/^POST hostedzone\/[^/]+\/authorizevpcassociation$/, 'CreateVPCAssociationAuthorization'],
  [/^POST hostedzone\/[^/]+\/deauthorizevpcassociation$/, 'DeleteVPCAssociationAuthorization'],
  [/^POST hostedzone\/[^/]+\/associatevpc$/, 'AssociateVPCWithHostedZone'],
  [/^POST hostedzone\/[^/]+\/disassociatevpc$/, 'DisassociateVPCFromHostedZone'],
  [/^POST tags\/hostedzone\/[^/]+$/, 'ChangeTagsForResource'],
];

/** The IAM action of a request, from what goes over the wire alone. */
function actionOf({ request, action }: Asked): string {
  const [service = ''] = request.hostname.split('.');
  if (service === 'route53') {
    const path = request.path.replace('/2013-04-01/', '').replace(/\/$/, '');
    const asked = `${request.method} ${path}`;
    return `route53:${callsOfRoute53.find(([pattern]) => pattern.test(asked))?.[1] ?? asked}`;
  }
  if (action === 'GET /profileassociations') return `${service}:ListProfileAssociations`;
  return `${service}:${action.replace(/^(Route53Resolver|AmazonSSM)\./, '')}`;
}

/** Answers that lead on to the next request, where a call has more than one. */
function answer(asked: Asked, method: string): Answered {
  const action = actionOf(asked);
  const leading = leadingOn[`${method} ${action}`];
  if (leading !== undefined) return leading;
  if (action === 'route53:ListHostedZonesByName') {
    return route53Error('AccessDenied', `User is not authorized to perform: ${action}`, 403);
  }
  if (action === 'route53resolver:ListResolverRuleAssociations') {
    const association = { ResolverRuleId: 'rr-1', VPCId: 'vpc-1', Status: 'COMPLETE' };
    return { body: JSON.stringify({ ResolverRuleAssociations: [association] }) };
  }
  const ofFirewall = firewall[action];
  if (ofFirewall !== undefined) return { body: JSON.stringify(ofFirewall) };
  return ec2Error('InternalError', 'nothing more to see', 400);
}

const firewall: Readonly<Record<string, unknown>> = {
  'route53resolver:ListFirewallRuleGroupAssociations': {
    FirewallRuleGroupAssociations: [{ FirewallRuleGroupId: 'frg-1', VpcId: 'vpc-1', Status: 'COMPLETE' }],
  },
  'route53resolver:ListFirewallRules': {
    FirewallRules: [{ FirewallDomainListId: 'fdl-1', Action: 'BLOCK', Priority: 1 }],
  },
};

const listed =
  '<ListHostedZonesByNameResponse><HostedZones><HostedZone><Id>/hostedzone/Z1</Id><Name>a.example.</Name>' +
  '<CallerReference>t</CallerReference></HostedZone></HostedZones></ListHostedZonesByNameResponse>';
const tables =
  '<DescribeRouteTablesResponse><routeTableSet><item><routeTableId>rtb-1</routeTableId><routeSet><item>' +
  '<destinationCidrBlock>10.0.0.0/16</destinationCidrBlock>' +
  '<vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId>' +
  '</item></routeSet></item></routeTableSet></DescribeRouteTablesResponse>';

const instances =
  '<DescribeInstancesResponse><reservationSet><item><instancesSet><item><instanceId>i-1</instanceId>' +
  '<vpcId>vpc-1</vpcId></item></instancesSet></item></reservationSet></DescribeInstancesResponse>';

const leadingOn: Readonly<Record<string, Answered>> = {
  'instances ec2:DescribeInstances': { body: instances },
  'createZone route53:CreateHostedZone': route53Error('HostedZoneAlreadyExists', 'There is one', 409),
  'createZone route53:ListHostedZonesByName': { body: listed },
  'associateZone route53:AssociateVPCWithHostedZone': route53Error('ConflictingDomainExists', 'Two', 400),
  'addRoute ec2:CreateRoute': ec2Error('RouteAlreadyExists', 'There is one', 400),
  'deleteRoute ec2:DescribeRouteTables': { body: tables },
};

describe('the permissions of a call', () => {
  it.each(Object.keys(everyCall) as (keyof typeof everyCall)[])(
    'are those of what %s sends',
    async (method) => {
      const aws = fakeAws((asked) => answer(asked, method));
      await everyCall[method](awsAccount(aws), signal).catch(() => undefined);
      const sent = new Set(aws.asked.map(actionOf));
      expect(sent.size).toBeGreaterThan(0);
      expect([...sent].filter((action) => action !== needsNone)).toEqual(
        permissions[method].filter((action) => !(dependent[method] ?? []).includes(action)),
      );
    },
  );

  it('are the same in a rehearsal', async () => {
    for (const rehearse of everyRehearsal) {
      const aws = fakeAws((asked) => answer(asked, 'rehearsal'));
      await rehearse(awsAccount(aws)).catch(() => undefined);
      expect(aws.asked.length).toBeGreaterThan(0);
      for (const asked of aws.asked)
        expect(Object.values(permissionsToChange).flat()).toContain(actionOf(asked));
    }
  });
});
