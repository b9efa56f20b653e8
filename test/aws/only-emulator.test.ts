import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect, type ConnectOptions } from '../../src/aws/connect';
import { isProblem } from '../../src/problem';
import { useAwsFiles } from './aws-files';
import { everyCall } from './every-call';
import { loopback } from './loopback';
import { noWayOut } from './no-way-out';
import { unlimited } from './unlimited';

const files = useAwsFiles();
const contacted = noWayOut();

const keys = 'aws_access_key_id = AKID\naws_secret_access_key = secret\n';
const later = new Date(Date.now() + 3_600_000).toISOString();

/** An emulator that hands out credentials and is puzzled by everything else. */
function emulator() {
  return loopback(({ body }, response) => {
    const assumed = /Action=(AssumeRole\w*)/.exec(body)?.[1];
    if (assumed === undefined) return void response.writeHead(501).end('<!doctype html>unknown');
    const credentials = `<AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${later}</Expiration>`;
    response.end(
      `<${assumed}Response><${assumed}Result><Credentials>${credentials}</Credentials></${assumed}Result></${assumed}Response>`,
    );
  });
}

function inEnvironment(values: Record<string, string>) {
  files.environment(values);
  return {};
}

function inConfig(text: string) {
  files.config(text);
  return {};
}

async function callEverything(options: ConnectOptions) {
  const account = await connect({ ...options, route53Limiter: unlimited });
  const signal = new AbortController().signal;
  const calls = Object.values(everyCall).map((call) => call(account, signal));
  const results = await Promise.allSettled(calls);
  for (const result of results) {
    if (result.status === 'rejected') expect(isProblem(result.reason), String(result.reason)).toBe(true);
  }
  return account;
}

describe('with an endpoint override only its host is contacted', () => {
  it.each<[string, (url: string) => Partial<ConnectOptions>]>([
    ['the setting', (endpointUrl) => ({ endpointUrl })],
    ['AWS_ENDPOINT_URL', (url) => inEnvironment({ AWS_ENDPOINT_URL: url })],
    ['AWS_ENDPOINT_URL_EC2', (url) => inEnvironment({ AWS_ENDPOINT_URL_EC2: url })],
    ['AWS_ENDPOINT_URL_STS', (url) => inEnvironment({ AWS_ENDPOINT_URL_STS: url })],
    ['the profile', (url) => inConfig(`[profile x]\nendpoint_url = ${url}\n`)],
    [
      'a services section',
      (url) => inConfig(`[profile x]\nservices = s\n[services s]\nroute_53 =\n  endpoint_url = ${url}\n`),
    ],
    [
      'the profile, where AWS_PROFILE names one of the real AWS',
      (url) => ({
        ...inConfig(
          `[profile x]\nendpoint_url = ${url}\n[profile y]\nendpoint_url = https://ec2.amazonaws.com\n`,
        ),
        ...inEnvironment({ AWS_PROFILE: 'y' }),
      }),
    ],
    [
      'the setting, where FIPS and dual-stack are asked for',
      (endpointUrl) => ({
        endpointUrl,
        ...inEnvironment({ AWS_USE_FIPS_ENDPOINT: 'true', AWS_USE_DUALSTACK_ENDPOINT: 'true' }),
      }),
    ],
  ])('from %s', async (_, say) => {
    const server = await emulator();
    files.credentials(`[x]\n${keys}`);
    const account = await callEverything({ profile: 'x', ...say(server.url) });
    expect(account.emulator).toBe(server.host);
    expect(contacted).toEqual([]);
    expect(server.requests.length).toBeGreaterThanOrEqual(Object.keys(everyCall).length);
  });

  it.each<[string, string, 'asks the emulator' | 'asks nobody']>([
    ['keys', `[profile x]\n${keys}`, 'asks the emulator'],
    [
      'a role',
      `[profile x]\nrole_arn = arn:aws:iam::222222222222:role/r\nsource_profile = y\n[profile y]\n${keys}`,
      'asks the emulator',
    ],
    [
      'a web identity',
      '[profile x]\nrole_arn = arn:aws:iam::222222222222:role/r\nweb_identity_token_file = TOKEN\n',
      'asks the emulator',
    ],
    [
      'a process',
      `[profile x]\ncredential_process = printf '{"Version":1,"AccessKeyId":"a","SecretAccessKey":"b"}'\n`,
      'asks the emulator',
    ],
    [
      'single sign-on',
      '[profile x]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n[sso-session s]\nsso_region = us-east-1\nsso_start_url = https://example.awsapps.com/start\n',
      'asks nobody',
    ],
    [
      'a role over single sign-on',
      '[profile x]\nrole_arn = r\nsource_profile = y\n[profile y]\nsso_start_url = https://example.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 1\nsso_role_name = r\n',
      'asks nobody',
    ],
    ['a console login', '[profile x]\nlogin_session = arn:aws:iam::111111111111:user/a\n', 'asks nobody'],
    ['the instance', '[profile x]\nrole_arn = r\ncredential_source = Ec2InstanceMetadata\n', 'asks nobody'],
    ['the container', '[profile x]\nrole_arn = r\ncredential_source = EcsContainer\n', 'asks nobody'],
  ])('by a profile with %s', async (_, config, expectation) => {
    const server = await emulator();
    const token = join(files.home(), 'token');
    writeFileSync(token, 'jwt');
    files.environment({
      AWS_EC2_METADATA_DISABLED: 'false',
      AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/creds',
    });
    files.config(config.replace('TOKEN', token));
    await callEverything({ profile: 'x', endpointUrl: server.url });
    expect(contacted).toEqual([]);
    if (expectation === 'asks nobody') expect(server.requests).toEqual([]);
    else expect(server.requests.length).toBeGreaterThan(0);
  });

  it('by the machine that has no credentials at all, not even for those of instance and container', async () => {
    const server = await emulator();
    files.environment({
      AWS_EC2_METADATA_DISABLED: 'false',
      AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/creds',
    });
    await callEverything({ endpointUrl: server.url });
    expect(contacted).toEqual([]);
    expect(server.requests).toEqual([]);
  });
});

describe('without an endpoint override', () => {
  it('the real hosts are those of AWS, in the region that is asked', async () => {
    files.config(`[profile x]\nregion = eu-central-1\n${keys}`);
    // Another profile's override is not ours: the SDK alone would follow it.
    files.environment({ AWS_PROFILE: 'y', AWS_EC2_METADATA_DISABLED: 'false' });
    files.credentials(`[y]\nendpoint_url = http://127.0.0.1:1\n${keys}`);
    const account = await callEverything({ profile: 'x', limits: { connect: 500, answer: 500 } });
    expect(account.emulator).toBeUndefined();
    expect([...new Set(contacted)].sort()).toEqual([
      'ec2.eu-central-1.amazonaws.com',
      'ec2.eu-west-1.amazonaws.com',
      'iam.amazonaws.com',
      'route53.amazonaws.com',
      'route53profiles.eu-west-1.amazonaws.com',
      'route53resolver.eu-west-1.amazonaws.com',
      'ssm.eu-west-1.amazonaws.com',
      'sts.eu-central-1.amazonaws.com',
    ]);
  });
});
