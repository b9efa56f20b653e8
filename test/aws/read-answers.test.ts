import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { dnsName } from '../../src/aws/dns-name';
import { problemFrom } from '../contract/problem-from';
import { at, fakeAws } from './fake-aws';

const signal = new AbortController().signal;
const account = (body: string) => awsAccount(fakeAws(() => ({ body })));

describe('reading endpoints', () => {
  const endpoints = (items: string) =>
    account(
      `<DescribeVpcEndpointsResponse><vpcEndpointSet>${items}</vpcEndpointSet></DescribeVpcEndpointsResponse>`,
    );

  it.each([
    ['PendingAcceptance', 'pending acceptance'],
    ['pendingAcceptance', 'pending acceptance'],
    ['Available', 'available'],
    ['available', 'available'],
    ['Rejected', 'rejected'],
    ['expired', 'expired'],
    ['Partial', 'partial'],
  ])('understands the state %s', async (written, state) => {
    const [endpoint] = await endpoints(`<item><state>${written}</state></item>`).endpoints(at());
    expect(endpoint?.state).toBe(state);
  });

  it('leaves out those that are deleted, in either spelling', async () => {
    const items =
      '<item><state>deleted</state></item><item><state>Deleted</state></item><item><state>deleting</state></item>';
    expect((await endpoints(items).endpoints(at())).map(({ state }) => state)).toEqual(['deleting']);
  });

  it('keeps when it was created, in UTC', async () => {
    const items =
      '<item><state>pending</state><creationTimestamp>2026-11-23T20:20:31.000+02:00</creationTimestamp></item><item><state>pending</state></item>';
    expect((await endpoints(items).endpoints(at())).map(({ createdAt }) => createdAt)).toEqual([
      '2026-11-23T18:20:31.000Z',
      undefined,
    ]);
  });

  it('keeps what AWS says of a failure', async () => {
    const items =
      '<item><state>failed</state><failureReason>the load balancer is gone</failureReason><lastError><code>X</code><message>No capacity.</message></lastError></item>';
    expect((await endpoints(items).endpoints(at()))[0]?.failure).toBe(
      'No capacity. the load balancer is gone',
    );
  });
});

describe('reading zones', () => {
  const record = (inner: string) => `<ResourceRecordSet>${inner}</ResourceRecordSet>`;
  const records = (sets: string) =>
    account(
      `<ListResourceRecordSetsResponse><ResourceRecordSets>${sets}</ResourceRecordSets><IsTruncated>false</IsTruncated><MaxItems>300</MaxItems></ListResourceRecordSetsResponse>`,
    ).zoneRecords('Z1', signal);
  const values = (name: string, type: string, value: string) =>
    record(
      `<Name>${name}</Name><Type>${type}</Type><TTL>60</TTL><ResourceRecords><ResourceRecord><Value>${value}</Value></ResourceRecord></ResourceRecords>`,
    );

  it('leaves out the SOA and NS records of the zone itself, not those of a child', async () => {
    const found = await records(
      values('a.example.', 'NS', 'ns.') +
        values('a.example.', 'SOA', 'x') +
        values('b.a.example.', 'NS', 'NS.b.') +
        values('a.example.', 'TXT', '"v."'),
    );
    expect(found).toEqual([
      { name: 'b.a.example', type: 'NS', target: { kind: 'values', values: ['ns.b'], ttl: 60 } },
      { name: 'a.example', type: 'TXT', target: { kind: 'values', values: ['"v."'], ttl: 60 } },
    ]);
  });

  it('reads an alias and a wildcard as people write them', async () => {
    const alias =
      '<AliasTarget><HostedZoneId>Z7</HostedZoneId><DNSName>VPCE-1.example.</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>';
    expect(await records(record(`<Name>\\052.a.example.</Name><Type>A</Type>${alias}`))).toEqual([
      {
        name: '*.a.example',
        type: 'A',
        target: { kind: 'alias', alias: { name: 'vpce-1.example', zoneId: 'Z7' } },
      },
    ]);
  });

  it('goes on where a page ended, with identifiers that hold spaces', async () => {
    const pages = [
      '<IsTruncated>true</IsTruncated><NextRecordName>\\052.a.example.</NextRecordName><NextRecordType>A</NextRecordType><NextRecordIdentifier>blue green 1</NextRecordIdentifier>',
      '<IsTruncated>true</IsTruncated><NextRecordName>c.a.example.</NextRecordName><NextRecordType>TXT</NextRecordType>',
      '<IsTruncated>false</IsTruncated>',
    ];
    const aws = fakeAws(() => ({
      body: `<ListResourceRecordSetsResponse><ResourceRecordSets>${values('x.a.example.', 'A', '10.0.0.1')}</ResourceRecordSets>${pages[aws.asked.length - 1] ?? ''}<MaxItems>1</MaxItems></ListResourceRecordSetsResponse>`,
    }));
    expect(await awsAccount(aws).zoneRecords('Z1', signal)).toHaveLength(3);
    expect(
      aws.asked.map(({ fields }) => [fields.get('name'), fields.get('type'), fields.get('identifier')]),
    ).toEqual([
      [null, null, null],
      ['\\052.a.example.', 'A', 'blue green 1'],
      ['c.a.example.', 'TXT', null],
    ]);
  });

  it('tells the owners of the zones of a VPC apart', async () => {
    const zone = (id: string, owner: string) =>
      `<HostedZoneSummary><HostedZoneId>${id}</HostedZoneId><Name>a.example.</Name><Owner>${owner}</Owner></HostedZoneSummary>`;
    const body = `<ListHostedZonesByVPCResponse><HostedZoneSummaries>${zone('Z1', '<OwningAccount>222222222222</OwningAccount>')}${zone('Z2', '<OwningService>vpce.amazonaws.com</OwningService>')}</HostedZoneSummaries><MaxItems>100</MaxItems></ListHostedZonesByVPCResponse>`;
    expect((await account(body).zonesOfVpc(at(), 'vpc-1')).map(({ owner }) => owner)).toEqual([
      { kind: 'account', id: '222222222222' },
      { kind: 'service', name: 'vpce.amazonaws.com' },
    ]);
  });

  it.each([
    ['\\052.Example.COM.', '*.example.com'],
    ['a\\056b.example.', 'a\\056b.example'],
    ['\\344.example', '\\344.example'],
    ['.', ''],
  ])('writes %s as %s', (written, name) => {
    expect(dnsName(written)).toBe(name);
  });
});

describe('reading name servers', () => {
  const servers = (...values: string[]) =>
    account(
      `<DescribeDhcpOptionsResponse><dhcpOptionsSet><item><dhcpConfigurationSet><item><key>domain-name</key><valueSet><item><value>x</value></item></valueSet></item><item><key>domain-name-servers</key><valueSet>${values.map((value) => `<item><value>${value}</value></item>`).join('')}</valueSet></item></dhcpConfigurationSet></item></dhcpOptionsSet></DescribeDhcpOptionsResponse>`,
    ).nameServers(at(), 'dopt-1');

  it.each([['AmazonProvidedDNS'], ['169.254.169.253'], ['AmazonProvidedDNS', 'fd00:ec2::253']])(
    'knows Amazon by %s',
    async (...values) => expect(await servers(...values)).toEqual({ kind: 'amazon' }),
  );

  it('does not take options that AWS does not show for options without servers', async () => {
    const body = '<DescribeDhcpOptionsResponse><dhcpOptionsSet/></DescribeDhcpOptionsResponse>';
    await expect(account(body).nameServers(at(), 'dopt-1')).rejects.toMatchObject({
      facts: { code: 'unexpected-answer', sentence: expect.stringContaining('dopt-1') as string },
    });
  });

  it('shows all servers where one is not Amazon', async () => {
    expect(await servers('AmazonProvidedDNS', '10.0.0.2')).toEqual({
      kind: 'custom',
      addresses: ['AmazonProvidedDNS', '10.0.0.2'],
    });
  });

  it('asks nobody for the options of a VPC that has none', async () => {
    const aws = fakeAws(() => ({ body: '' }));
    expect(await awsAccount(aws).nameServers(at(), 'default')).toEqual({ kind: 'amazon' });
    expect(aws.asked).toEqual([]);
  });
});

describe('reading pages', () => {
  const page = (token: string) =>
    `<DescribeVpcsResponse><vpcSet><item><vpcId>v</vpcId></item></vpcSet><nextToken>${token}</nextToken></DescribeVpcsResponse>`;

  it('reads them to the end, which may be an empty token', async () => {
    const tokens = ['a', 'b', ''];
    const aws = fakeAws(() => ({ body: page(tokens[aws.asked.length - 1] ?? '') }));
    expect(await awsAccount(aws).vpcs(at())).toHaveLength(3);
    expect(aws.asked.map(({ fields }) => fields.get('NextToken'))).toEqual([null, 'a', 'b']);
  });

  it('does not go round for ever', async () => {
    const tokens = ['a', 'b'];
    const aws = fakeAws(() => ({ body: page(tokens[aws.asked.length % 2] ?? '') }));
    expect((await problemFrom(awsAccount(aws).vpcs(at()))).code).toBe('unexpected-answer');
    expect(aws.asked.length).toBeLessThan(5);
  });
});

describe('reading regions', () => {
  it('asks for all and tells which are enabled', async () => {
    const region = (name: string, status: string) =>
      `<item><regionName>${name}</regionName><optInStatus>${status}</optInStatus></item>`;
    const aws = fakeAws(() => ({
      body: `<DescribeRegionsResponse><regionInfo>${region('a', 'opt-in-not-required')}${region('b', 'opted-in')}${region('c', 'not-opted-in')}</regionInfo></DescribeRegionsResponse>`,
    }));
    expect(await awsAccount(aws).regions(signal)).toEqual([
      { name: 'a', isEnabled: true },
      { name: 'b', isEnabled: true },
      { name: 'c', isEnabled: false },
    ]);
    expect(aws.asked[0]?.fields.get('AllRegions')).toBe('true');
  });
});
