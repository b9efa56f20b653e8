import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { problemFrom } from '../contract/problem-from';
import { at, ec2Error, fakeAws } from './fake-aws';

const wanted = {
  vpcId: 'vpc-1',
  peer: { accountId: '222222222222', region: 'us-east-1', vpcId: 'vpc-2' },
  tags: { team: 'network' },
};
const route = { routeTableId: 'rtb-1', cidr: '10.0.0.0/16', peeringId: 'pcx-1' };
const created =
  '<CreateVpcPeeringConnectionResponse><vpcPeeringConnection><vpcPeeringConnectionId>pcx-1' +
  '</vpcPeeringConnectionId></vpcPeeringConnection></CreateVpcPeeringConnectionResponse>';

/** The first attempt of every change breaks, the second finds the work done. */
function losing(code: string, described = '') {
  let attempts = 0;
  return fakeAws(({ action }) => {
    if (action.startsWith('Describe')) return { body: described };
    attempts += 1;
    if (attempts === 1) throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
    return ec2Error(code, 'so it is');
  });
}

describe('requesting a peering', () => {
  it('names the other side, its region only where that is another', async () => {
    const aws = fakeAws(() => ({ body: created }));
    const account = awsAccount(aws);
    expect(await account.requestPeering('make', at('eu-west-1'), wanted)).toBe('pcx-1');
    expect(Object.fromEntries(aws.asked[0]?.fields ?? [])).toMatchObject({
      Action: 'CreateVpcPeeringConnection',
      VpcId: 'vpc-1',
      PeerVpcId: 'vpc-2',
      PeerOwnerId: '222222222222',
      PeerRegion: 'us-east-1',
      'TagSpecification.1.ResourceType': 'vpc-peering-connection',
      DryRun: 'false',
    });
    await account.requestPeering('make', at('us-east-1'), wanted);
    expect(aws.asked[1]?.fields.has('PeerRegion')).toBe(false);
  });

  const described = (state: string) =>
    '<DescribeVpcPeeringConnectionsResponse><vpcPeeringConnectionSet><item>' +
    '<vpcPeeringConnectionId>pcx-9</vpcPeeringConnectionId><requesterVpcInfo><vpcId>vpc-1</vpcId></requesterVpcInfo>' +
    `<accepterVpcInfo><vpcId>vpc-2</vpcId></accepterVpcInfo><status><code>${state}</code></status>` +
    '<tagSet><item><key>team</key><value>network</value></item></tagSet>' +
    '</item></vpcPeeringConnectionSet></DescribeVpcPeeringConnectionsResponse>';

  it('finds the peering that a lost attempt has requested', async () => {
    const aws = losing('VpcPeeringConnectionAlreadyExists', described('pending-acceptance'));
    expect(await awsAccount(aws).requestPeering('make', at(), wanted)).toBe('pcx-9');
  });

  it('takes no peering for its own that works already', async () => {
    const aws = losing('VpcPeeringConnectionAlreadyExists', described('active'));
    const problem = await problemFrom(awsAccount(aws).requestPeering('make', at(), wanted));
    expect(problem.facts.code).toBe('conflict');
  });
});

describe('a peering whose answer was lost', () => {
  it('is content that it is accepted, and that it is gone', async () => {
    await awsAccount(losing('InvalidStateTransition')).acceptPeering('make', at(), 'pcx-1');
    await awsAccount(losing('InvalidVpcPeeringConnectionID.NotFound')).deletePeering('make', at(), 'pcx-1');
  });

  it('is not content when nothing was lost', async () => {
    const account = awsAccount(fakeAws(() => ec2Error('InvalidStateTransition', 'It is expired')));
    for (const call of [
      () => account.acceptPeering('make', at(), 'pcx-1'),
      () => account.deletePeering('make', at(), 'pcx-1'),
    ])
      expect((await problemFrom(call())).facts.code).toBe('refused');
  });
});

describe('a route', () => {
  const table = (target: string, destination = '10.0.0.0/16') =>
    '<DescribeRouteTablesResponse><routeTableSet><item><routeSet><item>' +
    `<destinationCidrBlock>${destination}</destinationCidrBlock>${target}` +
    '</item></routeSet></item></routeTableSet></DescribeRouteTablesResponse>';
  const ours = '<vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId>';
  const theirs = '<natGatewayId>nat-1</natGatewayId>';
  const taken = (tables: string) =>
    fakeAws(({ action }) =>
      action === 'CreateRoute' ? ec2Error('RouteAlreadyExists', 'It is there') : { body: tables },
    );

  it('that is there already is no error, one that leads elsewhere is', async () => {
    await awsAccount(taken(table(ours))).addRoute('make', at(), route);
    await awsAccount(taken(table(ours))).addRoute('make', at(), { ...route, cidr: '10.0.3.4/16' });
    for (const tables of [table(theirs), table(ours, '10.1.0.0/16')])
      expect(
        (await problemFrom(awsAccount(taken(tables)).addRoute('make', at(), route))).facts.serviceCode,
      ).toBe('RouteAlreadyExists');
  });

  it('is deleted by its destination, and only where it leads to the peering', async () => {
    const actions = async (tables: string) => {
      const aws = fakeAws(({ action }) =>
        action === 'DeleteRoute' ? { body: '<DeleteRouteResponse/>' } : { body: tables },
      );
      await awsAccount(aws).deleteRoute('make', at(), route);
      return aws.asked.map(({ action }) => action);
    };
    expect(await actions(table(ours))).toEqual(['DescribeRouteTables', 'DeleteRoute']);
    expect(await actions(table(theirs))).toEqual(['DescribeRouteTables']);
    expect(await actions(table(ours, '10.1.0.0/16'))).toEqual(['DescribeRouteTables']);
  });
});
