import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { problemFrom } from '../contract/problem-from';
import { type Asked, at, fakeAws } from './fake-aws';

const json = (value: unknown, status = 200) => ({ status, body: JSON.stringify(value) });

const rules = [
  {
    Id: 'rr-1',
    Name: 'company',
    DomainName: 'Corp.example.',
    RuleType: 'FORWARD',
    TargetIps: [
      { Ip: '10.0.0.2', Port: 53 },
      { Ip: '10.0.0.3', Port: 5353 },
      { Ipv6: '2001:db8::1', Port: 5353 },
    ],
  },
  { Id: 'rr-2', DomainName: 'aws.corp.example.', RuleType: 'SYSTEM' },
  { Id: 'rr-3', DomainName: '.', RuleType: 'RECURSIVE' },
  { Id: 'rr-4', DomainName: 'other.example.', RuleType: 'FORWARD' },
  { Id: 'rr-5', DomainName: 'new.example.', RuleType: 'SOMETHING_NEW' },
];
const association = (id: string, Status = 'COMPLETE', VPCId = 'vpc-1') => ({
  Id: `a-${id}`,
  ResolverRuleId: id,
  VPCId,
  Status,
});

function resolver(associations: readonly unknown[], pageSize: number) {
  return ({ action, request }: Asked) => {
    const { NextToken: token } = JSON.parse(String(request.body)) as { NextToken?: string };
    const [member, all]: [string, readonly unknown[]] = action.endsWith('Associations')
      ? ['ResolverRuleAssociations', associations]
      : ['ResolverRules', rules];
    const start = Number(token ?? 0);
    const end = start + pageSize;
    return json({ [member]: all.slice(start, end), ...(end < all.length ? { NextToken: String(end) } : {}) });
  };
}

describe('reading Resolver rules', () => {
  it.each([1, 2, 100])('answers the rules of the VPC and no others, on pages of %d', async (pageSize) => {
    const associations = ['rr-1', 'rr-2', 'rr-3'].map((id) => association(id));
    const gone = [
      association('rr-4', 'FAILED'),
      association('rr-4', 'OVERRIDDEN'),
      association('rr-4', 'COMPLETE', 'vpc-2'),
    ];
    const aws = fakeAws(resolver([...associations, ...gone], pageSize));
    expect(await awsAccount(aws).resolverRules(at(), 'vpc-1')).toEqual([
      {
        id: 'rr-1',
        name: 'company',
        domain: 'corp.example',
        kind: 'forward',
        targets: ['10.0.0.2', '10.0.0.3:5353', '[2001:db8::1]:5353'],
      },
      { id: 'rr-2', domain: 'aws.corp.example', kind: 'system', targets: [] },
      { id: 'rr-3', domain: '.', kind: 'recursive', targets: [] },
    ]);
  });

  it('counts what is being deleted, and what is of a type that nobody knows, as taking names elsewhere', async () => {
    const aws = fakeAws(resolver([association('rr-4', 'DELETING'), association('rr-5')], 100));
    expect(await awsAccount(aws).resolverRules(at(), 'vpc-1')).toMatchObject([
      { id: 'rr-4', kind: 'forward' },
      { id: 'rr-5', kind: 'forward', domain: 'new.example' },
    ]);
  });

  it('knows nothing where a rule in force is not listed', async () => {
    const aws = fakeAws(resolver([association('rr-unlisted')], 100));
    await expect(awsAccount(aws).resolverRules(at(), 'vpc-1')).rejects.toThrow(/rr-unlisted is associated/);
  });

  it('asks for no rules where the VPC has none', async () => {
    const aws = fakeAws(resolver([], 100));
    expect(await awsAccount(aws).resolverRules(at(), 'vpc-1')).toEqual([]);
    expect(aws.asked.map(({ action }) => action)).toEqual(['Route53Resolver.ListResolverRuleAssociations']);
  });

  it('signs for the region and the service', async () => {
    const aws = fakeAws(resolver([], 100));
    await awsAccount(aws).resolverRules(at('ap-northeast-1'), 'vpc-1');
    const [asked] = aws.asked;
    expect(asked?.request.hostname).toBe('route53resolver.ap-northeast-1.amazonaws.com');
    expect(asked?.request.headers.authorization).toMatch(
      /Credential=AKIDEXAMPLE\/\d{8}\/ap-northeast-1\/route53resolver\/aws4_request/,
    );
    expect(asked?.request.headers['content-type']).toBe('application/x-amz-json-1.1');
    expect(JSON.parse(String(asked?.request.body))).toEqual({
      Filters: [{ Name: 'VPCId', Values: ['vpc-1'] }],
      MaxResults: 100,
    });
  });

  it.each([
    [
      {
        __type: 'com.amazonaws.route53resolver#AccessDeniedException',
        Message: 'User: a is not authorized to perform: route53resolver:ListResolverRuleAssociations',
      },
      'permission-missing',
      1,
    ],
    [{ __type: 'ThrottlingException', message: 'Rate exceeded' }, 'throttled', 3],
    [{ __type: 'ExpiredTokenException', message: 'old' }, 'expired-login', 1],
    [{ surprise: true }, 'unexpected-answer', 1],
  ])('words %j', async (body, code, attempts) => {
    const aws = fakeAws(() => json(body, 400));
    const { facts } = await problemFrom(awsAccount(aws).resolverRules(at(), 'vpc-1'));
    expect(facts.code).toBe(code);
    expect(facts.sentence).toMatch(/^Could not read Resolver rules in eu-west-1: /);
    expect(aws.asked).toHaveLength(attempts);
  });

  it.each(['cn-north-1', 'us-gov-west-1'])('finds the address in %s', async (region) => {
    const aws = fakeAws(resolver([], 100));
    await awsAccount(aws).resolverRules(at(region), 'vpc-1');
    const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    expect(aws.asked[0]?.request.hostname).toBe(`route53resolver.${region}.${suffix}`);
  });

  it('sends nothing to a region that is no region', async () => {
    const aws = fakeAws(() => json({}));
    await expect(awsAccount(aws).resolverRules(at('evil.example/#'), 'vpc-1')).rejects.toThrow(
      'no AWS region',
    );
    expect(aws.asked).toEqual([]);
  });
});

describe('reading Route 53 Profiles', () => {
  it('answers those that are attached, page by page', async () => {
    const all = ['COMPLETE', 'DELETED', 'CREATING'].map((Status, index) => ({
      Id: `as-${String(index)}`,
      ProfileId: `rp-${String(index)}`,
      Name: 'shared',
      Status,
    }));
    const aws = fakeAws(({ fields }) => {
      const start = Number(fields.get('nextToken') ?? 0);
      return json({
        ProfileAssociations: all.slice(start, start + 1),
        ...(start < 2 ? { NextToken: String(start + 1) } : {}),
      });
    });
    expect(await awsAccount(aws).profileAssociations(at(), 'vpc-1')).toEqual([
      { id: 'as-0', profileId: 'rp-0', name: 'shared' },
      { id: 'as-2', profileId: 'rp-2', name: 'shared' },
    ]);
    expect(aws.asked[0]?.action).toBe('GET /profileassociations');
    expect(aws.asked[0]?.fields.get('resourceId')).toBe('vpc-1');
    expect(aws.asked[0]?.request.hostname).toBe('route53profiles.eu-west-1.amazonaws.com');
  });

  it('are unknown, not none, where AWS denies them', async () => {
    const aws = fakeAws(() => json({ __type: 'AccessDeniedException', Message: 'no' }, 403));
    const { facts } = await problemFrom(awsAccount(aws).profileAssociations(at(), 'vpc-1'));
    expect(facts).toMatchObject({
      code: 'permission-missing',
      permission: 'route53profiles:ListProfileAssociations',
    });
  });

  it('are unknown where AWS does not know the service', async () => {
    const aws = fakeAws(() => ({ status: 404, body: '<html>' }));
    expect((await problemFrom(awsAccount(aws).profileAssociations(at(), 'vpc-1'))).code).toBe(
      'unexpected-answer',
    );
  });
});

describe('reading DNS Firewall', () => {
  const lists: Readonly<Record<string, readonly unknown[]>> = {
    FirewallRuleGroupAssociations: [
      { FirewallRuleGroupId: 'frg-late', VpcId: 'vpc-1', Priority: 200, Status: 'COMPLETE' },
      { FirewallRuleGroupId: 'frg-first', VpcId: 'vpc-1', Priority: 101, Status: 'UPDATING' },
      { FirewallRuleGroupId: 'frg-gone', VpcId: 'vpc-1', Priority: 102, Status: 'DELETING' },
    ],
    FirewallRules: [
      { Name: 'rest', FirewallDomainListId: 'all', Priority: 20, Action: 'BLOCK', BlockResponse: 'NODATA' },
      {
        FirewallDomainListId: 'ours',
        Priority: 10,
        Action: 'ALLOW',
        FirewallDomainRedirectionAction: 'TRUST_REDIRECTION_DOMAIN',
      },
      { FirewallDomainListId: 'ours', Priority: 5, Action: 'BLOCK', Qtype: 'MX' },
      { FirewallDomainListId: 'ours', Priority: 6, Action: 'ALLOW', Qtype: 'AAAA' },
      { FirewallThreatProtectionId: 'dga', Priority: 30, Action: 'ALERT' },
    ],
  };
  const domains: Readonly<Record<string, readonly string[]>> = {
    ours: ['Datadoghq.com.', '*.datadoghq.com'],
  };

  function firewall({ action, request }: Asked) {
    const asked = JSON.parse(String(request.body)) as { FirewallDomainListId?: string };
    if (!action.endsWith('Domains')) {
      const member = Object.keys(lists).find((name) => action.endsWith(`List${name}`)) ?? '';
      return json({ [member]: lists[member] });
    }
    const listed = domains[asked.FirewallDomainListId ?? ''];
    if (listed !== undefined) return json({ Domains: listed });
    return json({ __type: 'AccessDeniedException', Message: 'The list is managed.' }, 400);
  }

  it('answers rules by priority of group and rule, and says which lists are not shown', async () => {
    const rules = await awsAccount(fakeAws(firewall)).firewallRules(at(), 'vpc-1');
    const ofGroup = (groupId: string) => [
      {
        groupId,
        action: 'allow',
        matches: { kind: 'domains', domains: ['datadoghq.com', '*.datadoghq.com'] },
        inspects: 'first name',
      },
      { groupId, name: 'rest', action: 'block', matches: { kind: 'not shown' }, inspects: 'whole chain' },
      { groupId, action: 'alert', matches: { kind: 'not shown' }, inspects: 'whole chain' },
    ];
    expect(rules).toEqual([...ofGroup('frg-first'), ...ofGroup('frg-late')]);
  });
});
