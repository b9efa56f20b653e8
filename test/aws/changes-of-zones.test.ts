import { describe, expect, it } from 'vitest';
import { awsAccount } from '../../src/aws/aws-account';
import { problemFrom } from '../contract/problem-from';
import { type Answered, type FakeAws, fakeAws, route53Error } from './fake-aws';

const { signal } = new AbortController();
const vpc = { region: 'eu-west-1', vpcId: 'vpc-1' };
const zone = { name: 'a.example', comment: 'c', vpc, tags: { team: 'network' }, token: 't' };
const record = {
  name: 'a.example',
  type: 'A',
  target: { kind: 'alias', alias: { name: 'b.example', zoneId: 'Z2' } },
} as const;

const made: Answered = {
  status: 201,
  body: '<CreateHostedZoneResponse><HostedZone><Id>/hostedzone/Z1</Id></HostedZone></CreateHostedZoneResponse>',
};
const tagged: Answered = { body: '<ChangeTagsForResourceResponse/>' };
const changed: Answered = { body: '<ChangeResponse/>' };
const bodyOf = (aws: ReturnType<typeof fakeAws>, index = 0) => String(aws.asked[index]?.request.body);

/** By the path below the version. */
function paths(answers: Readonly<Record<string, Answered>>): FakeAws {
  return ({ action }) => {
    const path = action.replace('/2013-04-01/', '');
    return answers[path] ?? route53Error('InternalError', `nobody expects ${path}`, 400);
  };
}

describe('creating a private zone', () => {
  it('says that it is private, and tags it', async () => {
    const aws = fakeAws(paths({ 'POST hostedzone': made, 'POST tags/hostedzone/Z1': tagged }));
    expect(await awsAccount(aws).createZone(zone, signal)).toBe('Z1');
    expect(bodyOf(aws)).toContain('<Name>a.example</Name>');
    expect(bodyOf(aws)).toContain('<VPCRegion>eu-west-1</VPCRegion><VPCId>vpc-1</VPCId>');
    expect(bodyOf(aws)).toContain('<CallerReference>t</CallerReference>');
    expect(bodyOf(aws)).toContain('<Comment>c</Comment><PrivateZone>true</PrivateZone>');
    expect(bodyOf(aws, 1)).toContain('<Key>team</Key><Value>network</Value>');
  });

  it('answers the zone also where it cannot be tagged', async () => {
    const denied = route53Error('AccessDenied', 'no', 403);
    const aws = fakeAws(paths({ 'POST hostedzone': made, 'POST tags/hostedzone/Z1': denied }));
    expect(await awsAccount(aws).createZone(zone, signal)).toBe('Z1');
  });

  it('answers the zone also where somebody gives up while it is tagged', async () => {
    const ending = new AbortController();
    const aws = fakeAws((asked) => {
      if (asked.action !== 'POST /2013-04-01/tags/hostedzone/Z1') return made;
      ending.abort(new Error('given up'));
      return tagged;
    });
    expect(await awsAccount(aws).createZone(zone, ending.signal)).toBe('Z1');
  });

  const listed = (token: string) => ({
    body:
      '<ListHostedZonesByNameResponse><HostedZones><HostedZone><Id>/hostedzone/Z9</Id><Name>a.example.</Name>' +
      `<CallerReference>${token}</CallerReference></HostedZone></HostedZones></ListHostedZonesByNameResponse>`,
  });
  const repeated = (token: string) =>
    fakeAws(
      paths({
        'POST hostedzone': route53Error('HostedZoneAlreadyExists', 'There is one', 409),
        'GET hostedzonesbyname': listed(token),
        'POST tags/hostedzone/Z9': tagged,
      }),
    );

  it('answers the zone that the same request has made before, tagged', async () => {
    const aws = repeated('t');
    expect(await awsAccount(aws).createZone(zone, signal)).toBe('Z9');
    expect(aws.asked.at(-1)?.action).toBe('POST /2013-04-01/tags/hostedzone/Z9');
  });

  it('takes no zone of that name for its own', async () => {
    const problem = await problemFrom(awsAccount(repeated('another')).createZone(zone, signal));
    expect(problem.facts).toMatchObject({ code: 'conflict', serviceCode: 'HostedZoneAlreadyExists' });
  });
});

describe('changing a record', () => {
  it('upserts it, and deletes it with the very same values', async () => {
    const aws = fakeAws(() => changed);
    await awsAccount(aws).setRecord('Z1', record, signal);
    await awsAccount(aws).deleteRecord('Z1', record, signal);
    const [set, deleted] = [bodyOf(aws, 0), bodyOf(aws, 1)];
    expect(set).toContain('<Action>UPSERT</Action>');
    expect(set).toContain(
      '<AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>b.example</DNSName>' +
        '<EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget>',
    );
    expect(deleted).toBe(set.replace('UPSERT', 'DELETE'));
  });

  it.each([
    [
      'in the message',
      route53Error('InvalidChangeBatch', "[Tried to delete [name='a'] but it was not found]"),
    ],
    [
      'in a list',
      {
        status: 400,
        body:
          '<InvalidChangeBatch xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><Messages><Message>' +
          "Tried to delete [name='a'] but it was not found</Message></Messages></InvalidChangeBatch>",
      },
    ],
  ])('deletes a record that is not there without a word, where AWS says so %s', async (_, answer) => {
    await awsAccount(fakeAws(() => answer)).deleteRecord('Z1', record, signal);
  });

  it('does not hide that a record is another', async () => {
    const aws = fakeAws(() => route53Error('InvalidChangeBatch', '[but the values provided do not match]'));
    const problem = await problemFrom(awsAccount(aws).deleteRecord('Z1', record, signal));
    expect(problem.facts.sentence).toContain('the values provided do not match');
  });
});

describe('associating a VPC with a private zone', () => {
  const zones = (id: string) => ({
    body:
      '<ListHostedZonesByVPCResponse><HostedZoneSummaries><HostedZoneSummary>' +
      `<HostedZoneId>${id}</HostedZoneId><Name>a.example.</Name><Owner><OwningAccount>1</OwningAccount></Owner>` +
      '</HostedZoneSummary></HostedZoneSummaries></ListHostedZonesByVPCResponse>',
  });
  const refusing = (code: string, answer: Answered) =>
    fakeAws(
      paths({ 'POST hostedzone/Z1/associatevpc': route53Error(code, 'no'), 'GET hostedzonesbyvpc': answer }),
    );

  it.each(['ConflictingDomainExists', 'NotAuthorizedException'])(
    'is no error on %s where it is so already, else it is',
    async (code) => {
      await awsAccount(refusing(code, zones('Z1'))).associateZone('Z1', vpc, signal);
      for (const answer of [zones('Z2'), route53Error('AccessDenied', 'no', 403)])
        expect(
          (await problemFrom(awsAccount(refusing(code, answer)).associateZone('Z1', vpc, signal))).facts
            .serviceCode,
        ).toBe(code);
    },
  );

  it('sends authorizations and their withdrawal to the zone, for one VPC', async () => {
    const aws = fakeAws(() => changed);
    await awsAccount(aws).authorizeAssociation('Z1', vpc, signal);
    await awsAccount(aws).withdrawAuthorization('Z1', vpc, signal);
    expect(aws.asked.map(({ action }) => action.replace('/2013-04-01/', ''))).toEqual([
      'POST hostedzone/Z1/authorizevpcassociation',
      'POST hostedzone/Z1/deauthorizevpcassociation',
    ]);
    expect(bodyOf(aws)).toContain('<VPCId>vpc-1</VPCId>');
  });

  it('is content where what it takes away is not there', async () => {
    const gone = (code: string) => awsAccount(fakeAws(() => route53Error(code, 'gone', 404)));
    await gone('VPCAssociationAuthorizationNotFound').withdrawAuthorization('Z1', vpc, signal);
    await gone('NoSuchHostedZone').deleteZone('Z1', signal);
    const problem = await problemFrom(gone('VPCAssociationNotFound').disassociateZone('Z1', vpc, signal));
    expect(problem.code).toBe('not-found');
  });
});
