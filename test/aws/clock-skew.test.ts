import { describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect';
import type { Account } from '../../src/network/account';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { at } from './fake-aws';
import { loopback, type LoopbackRequest } from './loopback';
import { noWayOut } from './no-way-out';
import { unlimited } from './unlimited';

const files = useAwsFiles();
noWayOut();

const hour = 3_600_000;
const keys = 'aws_access_key_id = A\naws_secret_access_key = s\n';
const signal = new AbortController().signal;

/** How many milliseconds AWS's clock is ahead of the one here; whether its answers, or those who pass them on, tell. */
interface Clock {
  readonly aheadMs: number;
  readonly date: 'told' | 'not told' | 'of a cache';
}

/** AWS with a clock of its own: refuses what is signed more than five minutes off, as each service words it. */
async function awsAt({ aheadMs, date }: Clock) {
  return loopback((request, response) => {
    response.sendDate = false;
    const now = Date.now() + aheadMs;
    if (date !== 'not told') response.setHeader('date', new Date(now).toUTCString());
    if (date === 'of a cache') response.setHeader('age', '60');
    const isRefused = Math.abs(now - signedAt(request)) > 5 * 60_000;
    const { status, body } = isRefused ? refusalOf(request) : answerOf(request, now);
    response.writeHead(status).end(body);
  });
}

function signedAt({ headers }: LoopbackRequest): number {
  return Date.parse(
    String(headers['x-amz-date']).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

function serviceOf({ headers }: LoopbackRequest): string {
  return /Credential=[^,]*\/([a-z0-9]+)\/aws4_request/.exec(headers.authorization ?? '')?.[1] ?? '';
}

function refusalOf(request: LoopbackRequest) {
  const service = serviceOf(request);
  const message = 'Signature expired: 20260101T000000Z is now earlier than 20260101T005500Z';
  if (service === 'ec2') {
    const error = '<Error><Code>RequestExpired</Code><Message>Request has expired.</Message></Error>';
    return { status: 400, body: `<Response><Errors>${error}</Errors><RequestID>1</RequestID></Response>` };
  }
  if (service === 'route53resolver') {
    return { status: 400, body: JSON.stringify({ __type: 'InvalidSignatureException', message }) };
  }
  const error = `<Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>${message}</Message></Error>`;
  return { status: 403, body: `<ErrorResponse>${error}</ErrorResponse>` };
}

function answerOf(request: LoopbackRequest, now: number) {
  const action = new URLSearchParams(request.body).get('Action') ?? '';
  if (action === 'AssumeRole') {
    const expiration = new Date(now + hour).toISOString();
    const given = `<AccessKeyId>R</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration}</Expiration>`;
    const body = `<AssumeRoleResponse><AssumeRoleResult><Credentials>${given}</Credentials></AssumeRoleResult></AssumeRoleResponse>`;
    return { status: 200, body };
  }
  if (serviceOf(request) === 'route53resolver')
    return { status: 200, body: '{"ResolverRuleAssociations":[]}' };
  if (serviceOf(request) === 'route53') {
    return { status: 200, body: '<ListHostedZonesResponse><HostedZones/></ListHostedZonesResponse>' };
  }
  return { status: 200, body: `<${action}Response/>` };
}

async function open(url: string): Promise<Account> {
  files.credentials(`[ops]\n${keys}`);
  return connect({ profile: 'ops', endpointUrl: url, route53Limiter: unlimited });
}

const calls: readonly (readonly [string, (account: Account) => Promise<unknown>])[] = [
  ['EC2', (account) => account.vpcs(at())],
  ['STS', (account) => account.identity(signal)],
  ['Route 53', (account) => account.zones(['datadoghq.com'], signal)],
  ['IAM', (account) => account.alias(signal)],
  ['Resolver', (account) => account.resolverRules(at(), 'vpc-1')],
];

describe.each([-3 * hour, 3 * hour])('a clock that is %i ms behind that of AWS', (aheadMs) => {
  it.each(calls)('costs the first call of %s one attempt more, and the next none', async (_, ask) => {
    const server = await awsAt({ aheadMs, date: 'told' });
    const account = await open(server.url);
    await ask(account);
    expect(server.requests).toHaveLength(2);
    await ask(account);
    expect(server.requests).toHaveLength(3);
  });

  it('is learned once for all regions and services', async () => {
    const server = await awsAt({ aheadMs, date: 'told' });
    const account = await open(server.url);
    await account.identity(signal);
    for (const [, ask] of calls) await ask(account);
    await account.vpcs(at('us-east-1'));
    expect(server.requests).toHaveLength(2 + calls.length + 1);
  });

  it('is taken up by calls that were all under way at once', async () => {
    const server = await awsAt({ aheadMs, date: 'told' });
    const account = await open(server.url);
    await Promise.all([...calls, ...calls].map(([, ask]) => ask(account)));
    expect(server.requests.length).toBeLessThanOrEqual(4 * calls.length);
  });

  it.each(['not told', 'of a cache'] as const)(
    'is a matter for the person where the time is %s, and nothing is repeated',
    async (date) => {
      for (const [name, ask] of calls.filter(([service]) => service !== 'EC2')) {
        const server = await awsAt({ aheadMs, date });
        const { facts } = await problemFrom(ask(await open(server.url)));
        expect(facts.remedy, name).toContain('clock');
        expect(server.requests.length, name).toBeLessThanOrEqual(3);
      }
    },
  );

  it('does not make a role be assumed for each call', async () => {
    const server = await awsAt({ aheadMs, date: 'told' });
    files.config(`[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = b\n[profile b]\n${keys}`);
    const account = await connect({ profile: 'r', endpointUrl: server.url });
    for (const region of ['eu-west-1', 'us-east-1', 'eu-west-1']) await account.vpcs(at(region));
    const assumed = server.requests.filter(({ body }) => body.includes('AssumeRole'));
    expect(assumed).toHaveLength(2);
    expect(server.requests).toHaveLength(5);
  });
});
