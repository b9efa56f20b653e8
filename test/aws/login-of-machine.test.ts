import { HttpResponse } from '@smithy/core/protocols';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ClientConfig } from '../../src/aws/clients';
import { type Login, loadCredentials } from '../../src/aws/login/load-credentials';
import { useAwsFiles } from './aws-files';
import { loopback } from './loopback';

const files = useAwsFiles();

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const asked: { readonly host: string; readonly path: string; readonly headers: object }[] = [];

/** Stands where the clients of single sign-on send their requests. */
const config = {
  maxAttempts: 1,
  retryMode: 'standard',
  defaultsMode: 'standard',
  ignoreConfiguredEndpointUrls: true,
  region: 'us-east-1',
  requestHandler: {
    handle: (request: { hostname: string; path: string; headers: Record<string, string> }) => {
      asked.push({ host: request.hostname, path: request.path, headers: request.headers });
      const roleCredentials = {
        accessKeyId: 'OFSSO',
        secretAccessKey: 's',
        sessionToken: 't',
        expiration: Date.now() + 3_600_000,
      };
      const body = Readable.from([Buffer.from(JSON.stringify({ roleCredentials }))]);
      const headers = { 'content-type': 'application/json' };
      return Promise.resolve({ response: new HttpResponse({ statusCode: 200, headers, body }) });
    },
  },
} as unknown as ClientConfig;

const login = (rest: Partial<Login>): Login => ({
  source: 'all',
  config,
  from: 'AWS',
  limitMs: 10_000,
  ...rest,
});

/** The token that `aws sso login` leaves behind; its file is named after the session. */
function signedIn(session: string, expiresAt: string): void {
  const cache = join(files.home(), '.aws', 'sso', 'cache');
  mkdirSync(cache, { recursive: true });
  const name = createHash('sha1').update(session).digest('hex');
  const token = { accessToken: 'TOKEN', expiresAt, region: 'eu-west-1', startUrl: 'https://one.example' };
  writeFileSync(join(cache, `${name}.json`), JSON.stringify(token));
}

const ssoFiles = `[profile people]
sso_session = office
sso_account_id = 111111111111
sso_role_name = Reader
[sso-session office]
sso_region = eu-west-1
sso_start_url = https://one.example
`;

describe('the login of', () => {
  it('an SSO session gives the credentials of the role, asked for in the region of the session', async () => {
    files.config(ssoFiles);
    signedIn('office', inAnHour());
    const loaded = await loadCredentials(login({ profile: 'people' }));
    expect(loaded).toMatchObject({ accessKeyId: 'OFSSO' });
    const [request] = asked;
    expect(request?.host).toBe('portal.sso.eu-west-1.amazonaws.com');
    expect(request?.headers).toMatchObject({ 'x-amz-sso_bearer_token': 'TOKEN' });
  });

  it('an SSO session that is over brings none', async () => {
    files.config(ssoFiles);
    signedIn('office', new Date(Date.now() - 60_000).toISOString());
    await expect(loadCredentials(login({ profile: 'people' }))).rejects.toThrow();
  });

  it('a container gives what its address answers, with the token of the environment', async () => {
    const { url, requests } = await loopback((_, response) => {
      const given = { AccessKeyId: 'OFTASK', SecretAccessKey: 's', Token: 't', Expiration: inAnHour() };
      response.end(JSON.stringify(given));
    });
    files.environment({
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${url}/task`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'secret token',
    });
    for (const source of ['environment', 'all'] as const) {
      expect(await loadCredentials(login({ source }))).toMatchObject({ accessKeyId: 'OFTASK' });
    }
    expect(requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/task', 'secret token'],
      ['/task', 'secret token'],
    ]);
  });

  it('an instance gives those of its role, asked for with a session token', async () => {
    const { url, requests } = await loopback((request, response) => {
      if (request.method === 'PUT') return void response.end('SESSION');
      if (!request.path.endsWith('/reader')) return void response.end('reader');
      const given = { AccessKeyId: 'OFROLE', SecretAccessKey: 's', Token: 't', Expiration: inAnHour() };
      response.end(JSON.stringify({ Code: 'Success', ...given }));
    });
    files.environment({ AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: url });
    for (const source of ['environment', 'all'] as const) {
      expect(await loadCredentials(login({ source }))).toMatchObject({ accessKeyId: 'OFROLE' });
    }
    const reads = requests.filter(({ method }) => method === 'GET');
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.every(({ headers }) => headers['x-aws-ec2-metadata-token'] === 'SESSION')).toBe(true);
  });

  it('a web identity gives what STS answers to its token', async () => {
    const { url, requests } = await loopback((request, response) => {
      const given = `<AccessKeyId>OFWEB</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${inAnHour()}</Expiration>`;
      const { body } = request;
      expect(new URLSearchParams(body).get('WebIdentityToken')).toBe('IDENTITY');
      response.end(
        `<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>${given}</Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
      );
    });
    const tokenFile = join(files.home(), 'token');
    writeFileSync(tokenFile, 'IDENTITY');
    files.environment({ AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: 'arn:aws:iam::1:role/R' });
    const toLoopback = { ...config, requestHandler: undefined, endpoint: url } as unknown as ClientConfig;
    const loaded = await loadCredentials(login({ source: 'environment', config: toLoopback }));
    expect(loaded).toMatchObject({ accessKeyId: 'OFWEB' });
    expect(requests).toHaveLength(1);
  });
});
