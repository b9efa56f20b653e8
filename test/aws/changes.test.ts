import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { connect } from '../../src/aws/connect';
import { permissionOf, rulesOf } from '../../src/aws/security-rules';
import type { SecurityRule } from '../../src/network/vpc';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { everyRehearsal } from './every-call';
import { at, ec2Error, fakeAws } from './fake-aws';
import { loopback } from './loopback';

const files = useAwsFiles();

const group = { name: 'g', description: 'd', vpcId: 'vpc-1', tags: { team: 'network' } };
const endpoint = {
  vpcId: 'vpc-1',
  serviceName: 's',
  serviceRegion: 'us-east-1',
  subnetIds: ['subnet-1', 'subnet-2'],
  securityGroupIds: ['sg-1'],
  privateDns: 'on',
  tags: { Name: 'n' },
  token: 'token-1',
} as const;

describe('a rehearsal', () => {
  it.each(everyRehearsal)('of AWS is sent as one and succeeds on DryRunOperation (%#)', async (rehearse) => {
    const aws = fakeAws(() => ec2Error('DryRunOperation', 'Request would have succeeded.', 412));
    expect(await rehearse(awsAccount(aws))).toBeUndefined();
    expect(aws.asked.map(({ fields }) => fields.get('DryRun'))).toEqual(['true']);
  });

  it.each(everyRehearsal)('of AWS throws what making would throw (%#)', async (rehearse) => {
    const aws = fakeAws(() => ec2Error('UnauthorizedOperation', 'You are not authorized.', 403));
    expect((await problemFrom(rehearse(awsAccount(aws)))).code).toBe('permission-missing');
  });

  it('of an emulator sends nothing: it would be carried out', async () => {
    files.credentials('[x]\naws_access_key_id = a\naws_secret_access_key = b\n');
    const server = await loopback((_, response) => response.end());
    const account = await connect({ profile: 'x', endpointUrl: server.url });
    for (const rehearse of everyRehearsal) expect(await rehearse(account)).toBeUndefined();
    expect(server.requests).toEqual([]);
  });
});

describe('creating an endpoint', () => {
  const created =
    '<CreateVpcEndpointResponse><vpcEndpoint><vpcEndpointId>vpce-1</vpcEndpointId><state>pendingAcceptance</state></vpcEndpoint></CreateVpcEndpointResponse>';

  it('says all that the defaults of AWS would get wrong', async () => {
    const aws = fakeAws(() => ({ body: created }));
    const made = await awsAccount(aws).createEndpoint('make', at('eu-west-1'), endpoint);
    expect(made).toMatchObject({ id: 'vpce-1', state: 'pending acceptance', serviceRegion: 'eu-west-1' });
    expect(Object.fromEntries(aws.asked[0]?.fields ?? [])).toMatchObject({
      VpcEndpointType: 'Interface',
      ServiceRegion: 'us-east-1',
      PrivateDnsEnabled: 'true',
      ClientToken: 'token-1',
      'SubnetId.1': 'subnet-1',
      'SubnetId.2': 'subnet-2',
      'SecurityGroupId.1': 'sg-1',
      'TagSpecification.1.ResourceType': 'vpc-endpoint',
      'TagSpecification.1.Tag.1.Key': 'Name',
      DryRun: 'false',
    });
  });

  it('names no service region where the service is in the same region', async () => {
    const aws = fakeAws(() => ({ body: created }));
    await awsAccount(aws).createEndpoint('make', at('us-east-1'), {
      ...endpoint,
      privateDns: 'off',
      tags: {},
    });
    const fields = aws.asked[0]?.fields;
    expect(fields?.has('ServiceRegion')).toBe(false);
    expect(fields?.get('PrivateDnsEnabled')).toBe('false');
    expect([...(fields?.keys() ?? [])].some((name) => name.startsWith('TagSpecification'))).toBe(false);
  });
});

describe('deleting an endpoint', () => {
  it('fails where AWS answers success with a list of failures', async () => {
    const failed =
      '<item><resourceId>vpce-1</resourceId><error><code>InvalidVpcEndpoint.NotFound</code><message>vpce-1 is not there</message></error></item>';
    const aws = fakeAws(() => ({
      body: `<DeleteVpcEndpointsResponse><unsuccessful>${failed}</unsuccessful></DeleteVpcEndpointsResponse>`,
    }));
    const { facts } = await problemFrom(awsAccount(aws).deleteEndpoint('make', at(), 'vpce-1'));
    expect(facts).toMatchObject({ code: 'not-found', serviceCode: 'InvalidVpcEndpoint.NotFound' });
    expect(facts.sentence).toContain('vpce-1');
  });
});

describe('a change whose answer was lost', () => {
  const groups = (tags: string) =>
    `<DescribeSecurityGroupsResponse><securityGroupInfo><item><groupId>sg-9</groupId><groupName>g</groupName><vpcId>vpc-1</vpcId>${tags}</item></securityGroupInfo></DescribeSecurityGroupsResponse>`;
  const ours = '<tagSet><item><key>team</key><value>network</value></item></tagSet>';

  /** The first attempt breaks, the second finds the work done. */
  const losing = (code: string, described: string) => {
    let attempts = 0;
    return fakeAws(({ action }) => {
      if (action === 'DescribeSecurityGroups') return { body: described };
      attempts += 1;
      if (attempts === 1) throw Object.assign(new Error('reset'), { code: 'ECONNRESET' });
      return ec2Error(code, 'so it is');
    });
  };

  it('finds the security group that the first attempt made', async () => {
    const account = awsAccount(losing('InvalidGroup.Duplicate', groups(ours)));
    expect(await account.createSecurityGroup('make', at(), group)).toBe('sg-9');
  });

  it('leaves alone a security group of that name which is not ours', async () => {
    const account = awsAccount(losing('InvalidGroup.Duplicate', groups('')));
    const problem = await problemFrom(account.createSecurityGroup('make', at(), group));
    expect(problem.facts.serviceCode).toBe('InvalidGroup.Duplicate');
  });

  it('takes no other group for its own when nothing was lost', async () => {
    const aws = fakeAws(() => ec2Error('InvalidGroup.Duplicate', 'there is one'));
    const problem = await problemFrom(awsAccount(aws).createSecurityGroup('make', at(), group));
    expect(problem.facts.serviceCode).toBe('InvalidGroup.Duplicate');
    expect(aws.asked).toHaveLength(1);
  });

  it('is content that the security group is gone', async () => {
    await awsAccount(losing('InvalidGroup.NotFound', '')).deleteSecurityGroup('make', at(), 'sg-1');
  });
});

const ports = fc
  .tuple(fc.integer({ min: 0, max: 65_535 }), fc.integer({ min: 0, max: 65_535 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  .filter(({ from, to }) => from !== 0 || to !== 65_535);
const peer = fc.constantFrom<SecurityRule['peer']>(
  { kind: 'cidr', cidr: '10.0.0.0/8' },
  { kind: 'cidr', cidr: '2001:db8::/32' },
  { kind: 'security-group', id: 'sg-1' },
  { kind: 'security-group', id: 'sg-2', ownerId: '222222222222' },
  { kind: 'prefix-list', id: 'pl-1' },
);
const rule: fc.Arbitrary<SecurityRule> = fc.oneof(
  fc.record({ protocol: fc.constantFrom('tcp', 'udp'), ports, peer }),
  fc.record({ protocol: fc.constantFrom('-1', 'icmp', '50', 'tcp'), peer }),
);

describe('a security rule', () => {
  it('comes back from AWS as it was sent', () => {
    fc.assert(
      fc.property(rule, (sent) => {
        expect(rulesOf([permissionOf(sent)])).toEqual([sent]);
      }),
    );
  });

  it.each([
    ['icmp', { FromPort: -1, ToPort: -1 }],
    ['tcp', { FromPort: 0, ToPort: 65_535 }],
    ['-1', {}],
  ])('of %s for everything is written as EC2 wants it', (protocol, fields) => {
    const { FromPort, ToPort } = permissionOf({ protocol, peer: { kind: 'prefix-list', id: 'pl-1' } });
    expect({ FromPort, ToPort }).toEqual({ FromPort: undefined, ToPort: undefined, ...fields });
  });

  it('is one for each peer that AWS lists together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(peer, { selector: (one) => JSON.stringify(one) }), (peers) => {
        const parts = peers.map((one) =>
          permissionOf({ protocol: 'tcp', ports: { from: 443, to: 443 }, peer: one }),
        );
        const together = {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          IpRanges: parts.flatMap(({ IpRanges }) => IpRanges ?? []),
          Ipv6Ranges: parts.flatMap(({ Ipv6Ranges }) => Ipv6Ranges ?? []),
          UserIdGroupPairs: parts.flatMap(({ UserIdGroupPairs }) => UserIdGroupPairs ?? []),
          PrefixListIds: parts.flatMap(({ PrefixListIds }) => PrefixListIds ?? []),
        };
        expect(
          rulesOf([together])
            .map((one) => JSON.stringify(one.peer))
            .sort(),
        ).toEqual(peers.map((one) => JSON.stringify(one)).sort());
      }),
    );
  });
});
