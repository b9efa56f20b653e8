import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect';
import { interpretFiles } from '../../src/aws/login/interpret-files';
import { missingSection } from '../../src/aws/login/missing-section';
import { profileChain } from '../../src/aws/login/profile-chain';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { at } from './fake-aws';
import { loopback, type LoopbackRequest } from './loopback';
import { noWayOut } from './no-way-out';

const files = useAwsFiles();
const contacted = noWayOut();

const signedWith = ({ headers }: LoopbackRequest) =>
  /Credential=(\w+)\//.exec(headers.authorization ?? '')?.[1];
const field = ({ body }: LoopbackRequest, name: string) => new URLSearchParams(body).get(name);

/** STS that gives each role keys named after it, and EC2 without VPCs. */
async function aws() {
  return loopback((request, response) => {
    const action = field(request, 'Action') ?? '';
    const role = field(request, 'RoleArn')?.split('/')[1] ?? '';
    const given = `<AccessKeyId>KEYOF${role}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>`;
    response.end(
      action === 'AssumeRole'
        ? `<AssumeRoleResponse><AssumeRoleResult><Credentials>${given}</Credentials></AssumeRoleResult></AssumeRoleResponse>`
        : '<DescribeVpcsResponse><vpcSet/></DescribeVpcsResponse>',
    );
  });
}

async function readVpcs(profile: string, endpointUrl?: string) {
  const account = await connect(endpointUrl === undefined ? { profile } : { profile, endpointUrl });
  return account.vpcs(at());
}

const team = '[my team]\nAWS_ACCESS_KEY_ID: TEAM\naws_secret_access_key: secret\n';

/** As a whole: nobody reads half of it. */
function replaceCredentials(text: string): void {
  writeFileSync(join(files.home(), 'new'), text);
  renameSync(join(files.home(), 'new'), join(files.home(), 'credentials'));
}

describe('credentials that the AWS CLI finds', () => {
  it('are those of a profile with a space in its name, whose settings have colons and capitals', async () => {
    const { url, requests } = await aws();
    files.credentials(team);
    await readVpcs('my team', url);
    files.credentials('');
    files.config(`[profile 'my team']\naws_access_key_id:CONFIG\nAws_Secret_Access_Key=secret\n`);
    await readVpcs('my team', url);
    expect(requests.map(signedWith)).toEqual(['TEAM', 'CONFIG']);
  });

  it('are those of roles whose chain goes through such names', async () => {
    const { url, requests } = await aws();
    files.config(`[profile "the top"]
role_arn: arn:aws:iam::1:role/TOP
source_profile: 中間 [1]
[profile "中間 [1]"]
role_arn: arn:aws:iam::1:role/MIDDLE
source_profile: my team
`);
    files.credentials(team);
    await readVpcs('the top', url);
    expect(requests.map((request) => [field(request, 'Action'), signedWith(request)])).toEqual([
      ['AssumeRole', 'TEAM'],
      ['AssumeRole', 'KEYOFMIDDLE'],
      ['DescribeVpcs', 'KEYOFTOP'],
    ]);
  });

  it('are those of a process, told on several lines', async () => {
    const { url, requests } = await aws();
    const answer = JSON.stringify({ Version: 1, AccessKeyId: 'PROCESS', SecretAccessKey: 's' });
    writeFileSync(join(files.home(), 'answer.json'), answer);
    files.config(
      `[profile "my team"]\r\ncredential_process: cat\r\n  ${join(files.home(), 'answer.json')}\r\n`,
    );
    await readVpcs('my team', url);
    expect(requests.map(signedWith)).toEqual(['PROCESS']);
  });

  it('are those of single sign-on with a session of such a name, whose token is where the CLI leaves it', async () => {
    files.environment({ AWS_CONFIG_FILE: '~/config' });
    files.config(`[profile "my team"]
sso_session: the company
sso_account_id: 111111111111
sso_role_name: reader
[sso-session "the company"]
sso_region: eu-central-1
sso_start_url: https://example.awsapps.com/start
`);
    expect((await problemFrom(readVpcs('my team'))).facts.remedy).toContain(
      'aws sso login --profile "my team"',
    );
    const folder = join(files.home(), '.aws', 'sso', 'cache');
    mkdirSync(folder, { recursive: true });
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    writeFileSync(
      join(folder, `${createHash('sha1').update('the company').digest('hex')}.json`),
      JSON.stringify({ accessToken: 'token', expiresAt }),
    );
    // The token is good: what fails now is the network, at the place that gives the credentials for it.
    expect((await problemFrom(readVpcs('my team'))).code).toBe('no-network');
    expect([...new Set(contacted)]).toEqual(['portal.sso.eu-central-1.amazonaws.com']);
  });

  it('of single sign-on miss a session that is nowhere, unless keys come first', async () => {
    const profile = '[profile a]\nsso_session = gone\nsso_account_id = 1\nsso_role_name = r\n';
    files.config(`${profile}[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = a\n`);
    for (const name of ['a', 'r']) {
      const { facts } = await problemFrom(readVpcs(name));
      expect(facts.code).toBe('no-credentials');
      expect(facts.sentence).toContain('no sso-session section of the name that profile "a" gives');
    }
    expect(contacted).toEqual([]);
    const withKeys = interpretFiles(`${profile}aws_access_key_id = A\n`, '');
    expect(missingSection('a', profileChain('a', withKeys), withKeys)).toBeUndefined();
  });

  it('are those of the later header, where one profile has two', async () => {
    const { url, requests } = await aws();
    files.config(
      '[profile default]\naws_access_key_id=FIRST\naws_secret_access_key=s\n[default]\naws_access_key_id=LATER\naws_secret_access_key=s\n',
    );
    await readVpcs('default', url);
    expect(requests.map(signedWith)).toEqual(['LATER']);
  });

  it('are found also where it finds none: with comments behind values, a byte order mark, settings that are there twice', async () => {
    const { url, requests } = await aws();
    files.config(
      '\uFEFF[profile r]\nrole_arn = arn:aws:iam::1:role/R # the reader\nsource_profile = b ; keys\n',
    );
    files.credentials(
      '[b]\naws_access_key_id = OLD\naws_access_key_id = NEW # since May\naws_secret_access_key = s\n',
    );
    await readVpcs('r', url);
    expect(requests.map((request) => field(request, 'RoleArn') ?? signedWith(request))).toEqual([
      'arn:aws:iam::1:role/R',
      'KEYOFR',
    ]);
    expect(requests.map(signedWith)[0]).toBe('NEW');
  });

  it('never are those of a neighbour whose name the SDK cannot read, nor end in objects that all share', async () => {
    const keysOf = (id: string) => `aws_access_key_id = ${id}\naws_secret_access_key = s\n`;
    files.credentials(`[a]\n${keysOf('A')}[b #c]\n${keysOf('B')}[constructor]\n${keysOf('C')}`);
    const { url, requests } = await aws();
    await readVpcs('a', url);
    for (const name of ['b #c', 'constructor']) {
      expect((await problemFrom(readVpcs(name, url))).code).toBe('no-credentials');
    }
    expect(requests.map(signedWith)).toEqual(['A']);
    expect('aws_secret_access_key' in Object).toBe(false);
  });

  it('are each of its own profile and time, where several are asked for at once while the files change', async () => {
    const { url, requests } = await aws();
    const names = Array.from({ length: 20 }, (_, index) => `team ${String(index)}`);
    const keysOf = (suffix: string) =>
      names
        .map(
          (name) =>
            `[${name}]\naws_access_key_id: ${name.replace(' ', '')}${suffix}\naws_secret_access_key: s\n`,
        )
        .join('');
    files.credentials(keysOf('OLD'));
    await Promise.all(
      names.map(async (name, index) => {
        if (index === 10) replaceCredentials(keysOf('NEW'));
        await readVpcs(name, url);
      }),
    );
    const used = requests.map((request) => signedWith(request)?.replace(/(OLD|NEW)$/, '')).sort();
    expect(used).toEqual(names.map((name) => name.replace(' ', '')).sort());
    requests.length = 0;
    await readVpcs('team 7', url);
    expect(requests.map(signedWith)).toEqual(['team7NEW']);
  });
});
