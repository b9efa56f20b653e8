import { HttpRequest } from '@smithy/core/protocols';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect';
import { createAwsClock } from '../../src/aws/http/aws-clock';
import { createHandlers } from '../../src/aws/http/handlers';
import { onlyHosts } from '../../src/aws/http/only-hosts';
import { useAwsFiles } from './aws-files';
import { at } from './fake-aws';
import { loopback } from './loopback';
import { unlimited } from './unlimited';

const files = useAwsFiles();
const keys = 'aws_access_key_id = AKID\naws_secret_access_key = secret\n';
const noRecords =
  '<ListResourceRecordSetsResponse><ResourceRecordSets/><IsTruncated>false</IsTruncated><MaxItems>1</MaxItems></ListResourceRecordSetsResponse>';

describe('the guard of an endpoint override', () => {
  const link = onlyHosts(['127.0.0.1:5000', 'emulator']);
  const send = (hostname: string, port?: number) => {
    let sent = 0;
    const request = new HttpRequest({ hostname, ...(port === undefined ? {} : { port }) });
    const next = () => {
      sent += 1;
      return Promise.resolve({ response: { statusCode: 200, headers: {} } });
    };
    return { outcome: () => link(request, {}, next), sent: () => sent };
  };

  it.each<[string, number?]>([['127.0.0.1', 5000], ['emulator']])(
    'lets %s %s through',
    async (host, port) => {
      const { outcome, sent } = send(host, port);
      await outcome();
      expect(sent()).toBe(1);
    },
  );

  it.each<[string, number?]>([
    ['ec2.us-east-1.amazonaws.com'],
    ['127.0.0.1', 5001],
    ['127.0.0.1'],
    ['emulator', 80],
    ['169.254.169.254'],
  ])('stops %s %s', (host, port) => {
    const { outcome, sent } = send(host, port);
    expect(outcome).toThrow(host);
    expect(sent()).toBe(0);
  });
});

describe('the way of every request', () => {
  it.each(['ec2', 'route53', 'sts', 'iam', 'route53resolver', 'route53profiles'] as const)(
    'of %s has the guard where there is an override',
    async (service) => {
      const handler = createHandlers(
        { emulators: ['127.0.0.1:5000'] },
        { connect: 1, answer: 1 },
        unlimited,
        createAwsClock(),
      );
      const request = new HttpRequest({ hostname: '127.0.0.1', port: 5001 });
      await expect(async () => handler(service).handle(request, {})).rejects.toThrow('Refused to contact');
    },
  );
});

describe('the rate of Route 53', () => {
  it('is kept by all profiles of an account together', async () => {
    const arrivals: number[] = [];
    const account = String(Math.round(Math.random() * 1e12));
    const server = await loopback(({ body }, response) => {
      if (body.includes('GetCallerIdentity')) {
        return void response.end(
          `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`,
        );
      }
      arrivals.push(performance.now());
      response.end(noRecords);
    });
    files.credentials(`[one]\n${keys}[two]\n${keys}`);
    const signal = new AbortController().signal;
    const accounts = await Promise.all(
      ['one', 'two'].map((profile) => connect({ profile, endpointUrl: server.url })),
    );
    await Promise.all(accounts.map((each) => each.identity(signal)));
    await Promise.all(
      accounts.flatMap((each) => ['Z1', 'Z2', 'Z3'].map((zone) => each.zoneRecords(zone, signal))),
    );
    const [first = 0] = arrivals;
    expect(arrivals).toHaveLength(6);
    // Some slack for the way to the server; without the limiter all arrive within a few milliseconds.
    expect((arrivals[5] ?? 0) - first).toBeGreaterThan(900);
  });
});

describe('a clock that is wrong', () => {
  it('is made up for, also by the calls that no SDK client makes', async () => {
    const aheadMs = 3_600_000;
    const minute = (ms: number) => new Date(ms).toISOString().replace(/[-:]/g, '').slice(0, 13);
    const server = await loopback(({ headers, body }, response) => {
      const now = Date.now() + aheadMs;
      response.setHeader('date', new Date(now).toUTCString());
      const signed = String(headers['x-amz-date']).slice(0, 13);
      if (signed !== minute(now) && signed !== minute(now - 60_000)) {
        const error = '<Error><Code>RequestExpired</Code><Message>Request has expired.</Message></Error>';
        return void response.writeHead(400).end(`<Response><Errors>${error}</Errors></Response>`);
      }
      response.end(body.startsWith('{') ? '{"ResolverRuleAssociations":[]}' : '<DescribeVpcsResponse/>');
    });
    files.credentials(`[one]\n${keys}`);
    const account = await connect({ profile: 'one', endpointUrl: server.url });
    expect(await account.vpcs(at())).toEqual([]);
    expect(await account.resolverRules(at(), 'vpc-1')).toEqual([]);
  });
});
