import { writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect, type ConnectOptions } from '../../src/aws/connect';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { at } from './fake-aws';
import { loopback, type LoopbackRequest } from './loopback';
import { noWayOut } from './no-way-out';

const files = useAwsFiles();
noWayOut();

const keys = (id: string) => `aws_access_key_id = ${id}\naws_secret_access_key = secret\n`;
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const signedWith = ({ headers }: LoopbackRequest) =>
  /Credential=(\w+)\//.exec(headers.authorization ?? '')?.[1];
const field = ({ body }: LoopbackRequest, name: string) => new URLSearchParams(body).get(name);

/** STS that gives each role keys named after it, and EC2 without VPCs. */
async function aws(expiration: () => string = inAnHour) {
  return loopback((request, response) => {
    const action = field(request, 'Action') ?? '';
    if (action === 'DescribeVpcs')
      return void response.end('<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>');
    const role = field(request, 'RoleArn')?.split('/')[1] ?? '';
    const given = `<AccessKeyId>KEYOF${role}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>${expiration()}</Expiration>`;
    response.end(
      `<${action}Response><${action}Result><Credentials>${given}</Credentials></${action}Result></${action}Response>`,
    );
  });
}

async function readVpcs(options: ConnectOptions) {
  const account = await connect(options);
  return account.vpcs(at());
}

describe('credentials', () => {
  it('of the environment are those of a profile of that name, whatever "default" has', async () => {
    const { url, requests } = await aws();
    files.credentials(`[default]\n${keys('OFDEFAULT')}`);
    files.environment({ AWS_ACCESS_KEY_ID: 'OFENVIRONMENT', AWS_SECRET_ACCESS_KEY: 'secret' });
    await readVpcs({ profile: 'environment', endpointUrl: url });
    await readVpcs({ profile: 'default', endpointUrl: url });
    files.environment({ AWS_ACCESS_KEY_ID: '' });
    expect((await problemFrom(readVpcs({ profile: 'environment', endpointUrl: url }))).code).toBe(
      'no-credentials',
    );
    files.credentials(`[environment]\n${keys('OFFILE')}`);
    await readVpcs({ profile: 'environment', endpointUrl: url });
    expect(requests.map(signedWith)).toEqual(['OFENVIRONMENT', 'OFDEFAULT', 'OFFILE']);
  });

  it('of a chain of roles: each role is assumed with those of the one before', async () => {
    const { url, requests } = await aws();
    files.config(`[profile top]
role_arn = arn:aws:iam::1:role/TOP
source_profile = middle
[profile middle]
role_arn = arn:aws:iam::1:role/MIDDLE
source_profile = base
[profile base]
${keys('BASE')}`);
    await readVpcs({ profile: 'top', endpointUrl: url });
    expect(requests.map((request) => [field(request, 'Action'), signedWith(request)])).toEqual([
      ['AssumeRole', 'BASE'],
      ['AssumeRole', 'KEYOFMIDDLE'],
      ['DescribeVpcs', 'KEYOFTOP'],
    ]);
  });

  it('of a role are loaded once for all regions and calls', async () => {
    const { url, requests } = await aws();
    files.config(
      `[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = b\n[profile b]\n${keys('B')}`,
    );
    const account = await connect({ profile: 'r', endpointUrl: url });
    await Promise.all(['eu-west-1', 'us-east-1', 'eu-west-1'].map((region) => account.vpcs(at(region))));
    expect(requests.filter((request) => field(request, 'Action') === 'AssumeRole')).toHaveLength(1);
  });

  it('that are about to end are loaded anew', async () => {
    const { url, requests } = await aws(() => new Date(Date.now() + 60_000).toISOString());
    files.config(
      `[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = b\n[profile b]\n${keys('B')}`,
    );
    const account = await connect({ profile: 'r', endpointUrl: url });
    await account.vpcs(at());
    await account.vpcs(at());
    expect(
      requests.filter((request) => field(request, 'Action') === 'AssumeRole').length,
    ).toBeGreaterThanOrEqual(2);
  });

  it('of a role with MFA ask the person for the code', async () => {
    const { url, requests } = await aws();
    files.config(
      `[profile r]\nrole_arn = arn:aws:iam::1:role/R\nmfa_serial = arn:aws:iam::1:mfa/me\nsource_profile = b\n[profile b]\n${keys('B')}`,
    );
    const asked: string[] = [];
    const askMfaCode = (serial: string) => {
      asked.push(serial);
      return Promise.resolve('123456');
    };
    await readVpcs({ profile: 'r', endpointUrl: url, askMfaCode });
    expect(asked).toEqual(['arn:aws:iam::1:mfa/me']);
    expect(requests[0]?.body).toContain('TokenCode=123456');
    const problem = await problemFrom(
      readVpcs({ profile: 'r', endpointUrl: url, askMfaCode: () => Promise.resolve('') }),
    );
    expect(problem.code).toBe('no-credentials');
    expect(problem.facts.sentence).toContain('MFA');
  });

  it('of a role with MFA wait for a person longer than for anything else', async () => {
    const { url } = await aws();
    files.config(
      `[profile r]\nrole_arn = arn:aws:iam::1:role/R\nmfa_serial = arn:aws:iam::1:mfa/me\nsource_profile = b\n[profile b]\n${keys('B')}`,
    );
    const askMfaCode = () => new Promise<string>((resolve) => setTimeout(() => resolve('123456'), 600));
    const limits = { credentials: 500 };
    await expect(readVpcs({ profile: 'r', endpointUrl: url, askMfaCode, limits })).resolves.toEqual([]);
  });

  it('of a process', async () => {
    const { url, requests } = await aws();
    const answer = JSON.stringify({ Version: 1, AccessKeyId: 'PROCESS', SecretAccessKey: 's' });
    writeFileSync(join(files.home(), 'answer.json'), answer);
    files.config(`[profile p]\ncredential_process = cat ${join(files.home(), 'answer.json')}\n`);
    await readVpcs({ profile: 'p', endpointUrl: url });
    expect(requests.map(signedWith)).toEqual(['PROCESS']);
  });

  it('of the environment, where no profile is chosen', async () => {
    const { url, requests } = await aws();
    files.environment({ AWS_ACCESS_KEY_ID: 'ENVIRONMENT', AWS_SECRET_ACCESS_KEY: 's' });
    files.credentials(`[default]\n${keys('DEFAULT')}`);
    await readVpcs({ endpointUrl: url });
    expect(requests.map(signedWith)).toEqual(['ENVIRONMENT']);
  });

  it('of a chosen profile, whatever the environment says', async () => {
    const { url, requests } = await aws();
    files.environment({ AWS_ACCESS_KEY_ID: 'ENVIRONMENT', AWS_SECRET_ACCESS_KEY: 's', AWS_PROFILE: 'other' });
    files.credentials(`[mine]\n${keys('MINE')}[other]\n${keys('OTHER')}`);
    await readVpcs({ profile: 'mine', endpointUrl: url });
    await readVpcs({ endpointUrl: url });
    expect(requests.map(signedWith)).toEqual(['MINE', 'OTHER']);
  });

  it('of "default" without a section of that name are those that the SDK finds', async () => {
    const { url, requests } = await aws();
    files.environment({ AWS_ACCESS_KEY_ID: 'ENVIRONMENT', AWS_SECRET_ACCESS_KEY: 's' });
    await readVpcs({ profile: 'default', endpointUrl: url });
    expect(requests.map(signedWith)).toEqual(['ENVIRONMENT']);
  });

  it('of "default" are those that the SDK finds also where its section has other settings only', async () => {
    const { url, requests } = await aws();
    files.config('[default]\nregion = eu-west-1\noutput = json\n');
    files.environment({ AWS_ACCESS_KEY_ID: 'ENVIRONMENT', AWS_SECRET_ACCESS_KEY: 's', AWS_PROFILE: 'other' });
    files.credentials(`[other]\n${keys('OTHER')}`);
    await readVpcs({ profile: 'default', endpointUrl: url });
    expect(requests.map(signedWith)).toEqual(['ENVIRONMENT']);
  });

  it('that changed on disk are used after AWS has called the old ones expired', async () => {
    let current = 'OLD';
    const { url, requests } = await loopback((request, response) => {
      if (signedWith(request) === current) return void response.end('<DescribeVpcsResponse/>');
      const error = '<Error><Code>RequestExpired</Code><Message>old</Message></Error>';
      response.writeHead(400).end(`<Response><Errors>${error}</Errors></Response>`);
    });
    files.credentials(`[p]\n${keys('OLD')}`);
    const account = await connect({ profile: 'p', endpointUrl: url });
    await account.vpcs(at());
    current = 'NEW';
    files.credentials(`[p]\n${keys('NEW')}`);
    expect((await problemFrom(account.vpcs(at()))).code).toBe('expired-login');
    await account.vpcs(at());
    expect(requests.map(signedWith)).toEqual(['OLD', 'OLD', 'NEW']);
  });
});

describe('credentials that AWS refuses', () => {
  const refusing = () => {
    const error = '<Error><Code>AuthFailure</Code><Message>no</Message></Error>';
    let isRefusing = false;
    return {
      refuse: () => (isRefusing = true),
      answer: (response: ServerResponse) => {
        if (!isRefusing) return response.end('<DescribeVpcsResponse/>');
        isRefusing = false;
        return response.writeHead(401).end(`<Response><Errors>${error}</Errors></Response>`);
      },
    };
  };

  it('are read anew where they are keys', async () => {
    const { refuse, answer } = refusing();
    const { url, requests } = await loopback((_, response) => void answer(response));
    files.credentials(`[p]\n${keys('OLD')}`);
    const account = await connect({ profile: 'p', endpointUrl: url });
    await account.vpcs(at());
    files.credentials(`[p]\n${keys('NEW')}`);
    refuse();
    expect((await problemFrom(account.vpcs(at()))).code).toBe('no-credentials');
    await account.vpcs(at());
    expect(requests.map(signedWith)).toEqual(['OLD', 'OLD', 'NEW']);
  });

  it('are kept where they are those of a role: the region may be what is refused', async () => {
    const { refuse, answer } = refusing();
    const sts = await aws();
    const ec2 = await loopback((_, response) => void answer(response));
    files.environment({ AWS_ENDPOINT_URL_STS: sts.url, AWS_ENDPOINT_URL_EC2: ec2.url });
    files.config(
      `[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = b\n[profile b]\n${keys('B')}`,
    );
    const account = await connect({ profile: 'r' });
    refuse();
    expect((await problemFrom(account.vpcs(at()))).code).toBe('no-credentials');
    await account.vpcs(at());
    expect(sts.requests).toHaveLength(1);
  });
});
