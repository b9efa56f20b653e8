import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { problemFrom } from '../contract/problem-from';
import { at, fakeAws, route53Error } from './fake-aws';

const { signal } = new AbortController();

function ec2(action: string, body: string, next = '') {
  const token = next === '' ? '' : `<nextToken>${next}</nextToken>`;
  return { body: `<${action}Response>${body}${token}</${action}Response>` };
}

describe('reading peerings of AWS', () => {
  const side = (vpc: string, region: string, blocks: string) =>
    `<ownerId>222222222222</ownerId><vpcId>${vpc}</vpcId><region>${region}</region>${blocks}`;
  const peering = (id: string, code: string, blocks = '') =>
    `<item><vpcPeeringConnectionId>${id}</vpcPeeringConnectionId>` +
    `<requesterVpcInfo>${side('vpc-1', 'us-east-1', blocks)}</requesterVpcInfo>` +
    `<accepterVpcInfo>${side('vpc-2', 'eu-west-1', '')}</accepterVpcInfo>` +
    `<status><code>${code}</code><message>says AWS</message></status></item>`;
  const answer = (...items: readonly string[]) =>
    ec2(
      'DescribeVpcPeeringConnections',
      `<vpcPeeringConnectionSet>${items.join('')}</vpcPeeringConnectionSet>`,
    );
  const read = (...items: readonly string[]) => awsAccount(fakeAws(() => answer(...items))).peerings(at());

  it('tells both sides, and their blocks only where AWS does', async () => {
    const blocks =
      '<cidrBlock>10.0.0.0/16</cidrBlock><cidrBlockSet><item><cidrBlock>10.0.0.0/16</cidrBlock></item>' +
      '<item><cidrBlock>10.1.0.0/16</cidrBlock></item></cidrBlockSet>';
    expect(await read(peering('pcx-1', 'pending-acceptance', blocks))).toEqual([
      {
        id: 'pcx-1',
        state: 'pending acceptance',
        message: 'says AWS',
        requester: {
          accountId: '222222222222',
          region: 'us-east-1',
          vpcId: 'vpc-1',
          cidrs: ['10.0.0.0/16', '10.1.0.0/16'],
        },
        accepter: { accountId: '222222222222', region: 'eu-west-1', vpcId: 'vpc-2' },
        tags: {},
      },
    ]);
  });

  it.each([
    ['initiating-request', 'initiating request'],
    ['provisioning', 'provisioning'],
    ['active', 'active'],
    ['rejected', 'rejected'],
    ['failed', 'failed'],
    ['expired', 'expired'],
    ['deleting', 'deleting'],
    ['a-new-one', 'unknown'],
  ])('calls %s %s', async (code, state) => {
    expect((await read(peering('pcx-1', code))).map((one) => one.state)).toEqual([state]);
  });

  it('leaves out what is deleted', async () => {
    expect(await read(peering('pcx-1', 'deleted'))).toEqual([]);
  });
});

describe('reading route tables of AWS', () => {
  it.each([
    ['<gatewayId>local</gatewayId>', { kind: 'local' }],
    ['<gatewayId>igw-1</gatewayId>', { kind: 'internet gateway', id: 'igw-1' }],
    ['<gatewayId>vgw-1</gatewayId>', { kind: 'virtual private gateway', id: 'vgw-1' }],
    ['<natGatewayId>nat-1</natGatewayId>', { kind: 'NAT gateway', id: 'nat-1' }],
    ['<transitGatewayId>tgw-1</transitGatewayId>', { kind: 'transit gateway', id: 'tgw-1' }],
    ['<vpcPeeringConnectionId>pcx-1</vpcPeeringConnectionId>', { kind: 'peering', id: 'pcx-1' }],
    [
      '<instanceId>i-1</instanceId><networkInterfaceId>eni-1</networkInterfaceId>',
      { kind: 'network interface', id: 'eni-1' },
    ],
  ])('knows the target %s', async (field, target) => {
    const route = `<item><destinationCidrBlock>0.0.0.0/0</destinationCidrBlock>${field}<state>active</state></item>`;
    const [table] = await tables(route);
    expect(table?.routes).toEqual([
      { destination: { kind: 'cidr', cidr: '0.0.0.0/0' }, target, state: 'active' },
    ]);
  });

  it('knows prefix lists, IPv6 and black holes', async () => {
    const [table] = await tables(
      '<item><destinationPrefixListId>pl-1</destinationPrefixListId><gatewayId>vpce-1</gatewayId><state>active</state></item>' +
        '<item><destinationIpv6CidrBlock>::/0</destinationIpv6CidrBlock>' +
        '<egressOnlyInternetGatewayId>eigw-1</egressOnlyInternetGatewayId><state>blackhole</state></item>',
    );
    expect(table?.routes).toEqual([
      {
        destination: { kind: 'prefix-list', id: 'pl-1' },
        target: { kind: 'gateway endpoint', id: 'vpce-1' },
        state: 'active',
      },
      {
        destination: { kind: 'cidr', cidr: '::/0' },
        target: { kind: 'egress-only internet gateway', id: 'eigw-1' },
        state: 'blackhole',
      },
    ]);
  });

  it('tells which subnets use a table and which table is the main one, on several pages', async () => {
    const aws = fakeAws(({ fields }) => {
      const isFirst = fields.get('NextToken') === null;
      const association = isFirst
        ? '<item><main>true</main></item>'
        : '<item><main>false</main><subnetId>subnet-1</subnetId></item>';
      return ec2(
        'DescribeRouteTables',
        tableOf(isFirst ? 'rtb-1' : 'rtb-2', '', association),
        isFirst ? 'more' : '',
      );
    });
    const found = await awsAccount(aws).routeTables(at(), 'vpc-1');
    expect(found.map(({ id, isMain, subnetIds }) => [id, isMain, subnetIds])).toEqual([
      ['rtb-1', true, []],
      ['rtb-2', false, ['subnet-1']],
    ]);
    for (const { fields } of aws.asked) expect(fields.get('Filter.1.Value.1')).toBe('vpc-1');
  });

  const tableOf = (id: string, routes: string, associations = '') =>
    `<routeTableSet><item><routeTableId>${id}</routeTableId><vpcId>vpc-1</vpcId><routeSet>${routes}</routeSet>` +
    `<associationSet>${associations}</associationSet></item></routeTableSet>`;
  const tables = (routes: string) =>
    awsAccount(fakeAws(() => ec2('DescribeRouteTables', tableOf('rtb-1', routes)))).routeTables(
      at(),
      'vpc-1',
    );
});

describe('reading what else is on the way', () => {
  it('asks for the interfaces of endpoints alone', async () => {
    const aws = fakeAws(() => ec2('DescribeNetworkInterfaces', '<networkInterfaceSet/>'));
    expect(await awsAccount(aws).endpointInterfaces(at(), 'vpc-1')).toEqual([]);
    const fields = Object.fromEntries(aws.asked[0]?.fields ?? []);
    expect(fields).toMatchObject({
      'Filter.1.Name': 'vpc-id',
      'Filter.1.Value.1': 'vpc-1',
      'Filter.2.Name': 'interface-type',
      'Filter.2.Value.1': 'vpc_endpoint',
    });
  });

  it('reads all pages of authorizations', async () => {
    const aws = fakeAws(({ fields }) => {
      const isFirst = fields.get('nexttoken') === null;
      const vpc = `<VPC><VPCRegion>us-west-2</VPCRegion><VPCId>${isFirst ? 'vpc-1' : 'vpc-2'}</VPCId></VPC>`;
      const next = isFirst ? '<NextToken>more</NextToken>' : '';
      return {
        body: `<ListVPCAssociationAuthorizationsResponse><HostedZoneId>Z1</HostedZoneId>${next}<VPCs>${vpc}</VPCs></ListVPCAssociationAuthorizationsResponse>`,
      };
    });
    expect(await awsAccount(aws).zoneAuthorizations('Z1', signal)).toEqual([
      { region: 'us-west-2', vpcId: 'vpc-1' },
      { region: 'us-west-2', vpcId: 'vpc-2' },
    ]);
  });
});

describe('reading the alias of an account', () => {
  const listing = (members: string) =>
    `<ListAccountAliasesResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><ListAccountAliasesResult><IsTruncated>false</IsTruncated><AccountAliases>${members}</AccountAliases></ListAccountAliasesResult></ListAccountAliasesResponse>`;

  it('is the one that the account has, or none', async () => {
    const alias = (members: string) => awsAccount(fakeAws(() => ({ body: listing(members) }))).alias(signal);
    expect(await alias('<member>example-hub</member>')).toBe('example-hub');
    expect(await alias('')).toBeUndefined();
  });

  it('asks IAM, which is in one region', async () => {
    const aws = fakeAws(() => ({ body: listing('') }));
    await awsAccount(aws).alias(signal);
    expect(aws.asked.map(({ action, region }) => [action, region])).toEqual([
      ['ListAccountAliases', 'us-east-1'],
    ]);
    expect(aws.asked[0]?.request.hostname).toBe('iam.amazonaws.com');
  });

  it('asks nobody in a partition whose IAM is elsewhere', async () => {
    const aws = fakeAws(() => ({ body: listing('<member>a</member>') }));
    expect(await awsAccount({ ...aws, homeRegion: 'cn-north-1' }).alias(signal)).toBeUndefined();
    expect(aws.asked).toEqual([]);
  });

  it('says which permission is missing', async () => {
    const message =
      'User: arn:aws:iam::1:user/a is not authorized to perform: iam:ListAccountAliases on resource: *';
    const aws = fakeAws(() => route53Error('AccessDenied', message, 403));
    const { facts } = await problemFrom(awsAccount(aws).alias(signal));
    expect(facts).toMatchObject({ code: 'permission-missing', permission: 'iam:ListAccountAliases' });
  });
});
