import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { at } from './fake-aws';
import { noWayOut } from './no-way-out';

const files = useAwsFiles();
const contacted = noWayOut();

async function readVpcs(profile: string) {
  return (await connect({ profile })).vpcs(at());
}

const session = `[profile s]
sso_session = company
sso_account_id = 111111111111
sso_role_name = reader
[sso-session company]
sso_region = eu-central-1
sso_start_url = https://example.awsapps.com/start
`;

function cacheToken(name: string, expiresAt: string): void {
  const folder = join(files.home(), '.aws', 'sso', 'cache');
  mkdirSync(folder, { recursive: true });
  const file = `${createHash('sha1').update(name).digest('hex')}.json`;
  writeFileSync(join(folder, file), JSON.stringify({ accessToken: 'token', expiresAt }));
}

describe('an expired login', () => {
  it.each<[string, () => void]>([
    ['that never was', () => undefined],
    ['of yesterday', () => cacheToken('company', new Date(Date.now() - 86_400_000).toISOString())],
  ])('of single sign-on %s names the command that renews it', async (_, prepare) => {
    files.config(session);
    prepare();
    const { facts } = await problemFrom(readVpcs('s'));
    expect(facts.code).toBe('expired-login');
    expect(facts.remedy).toBe('Run "aws sso login --profile s" in a terminal, then try again.');
    expect(facts.actions).toEqual(['log-in']);
    expect(contacted).toEqual([]);
  });

  it('of single sign-on names the profile of the chain that logs in', async () => {
    files.config(`${session}[profile role]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = s\n`);
    const { facts } = await problemFrom(readVpcs('role'));
    expect(facts.code).toBe('expired-login');
    expect(facts.remedy).toContain('aws sso login --profile s');
  });

  it('is no longer one after the login', async () => {
    files.config(session);
    const account = await connect({ profile: 's' });
    expect((await problemFrom(account.vpcs(at()))).code).toBe('expired-login');
    cacheToken('company', new Date(Date.now() + 3_600_000).toISOString());
    // The login is good: what fails now is the network, at the place that gives the credentials.
    expect((await problemFrom(account.vpcs(at()))).code).toBe('no-network');
    expect([...new Set(contacted)]).toEqual(['portal.sso.eu-central-1.amazonaws.com']);
  });
});
