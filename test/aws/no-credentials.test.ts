import { describe, expect, it } from 'vitest';
import { connect, type ConnectOptions } from '../../src/aws/connect';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { at } from './fake-aws';
import { noWayOut } from './no-way-out';

const files = useAwsFiles();
const contacted = noWayOut();

const keys = (id: string) => `aws_access_key_id = ${id}\naws_secret_access_key = secret\n`;

async function readVpcs(options: ConnectOptions) {
  const account = await connect(options);
  return account.vpcs(at());
}

describe('no credentials', () => {
  it('because the profile is not there', async () => {
    files.credentials(`[other]\n${keys('A')}`);
    const { facts } = await problemFrom(readVpcs({ profile: 'gone' }));
    expect(facts.code).toBe('profile-missing');
    expect(facts.sentence).toBe(
      'Could not read VPCs in eu-west-1: there is no AWS profile "gone" on this computer.',
    );
    expect(contacted).toEqual([]);
  });

  it('because the source of a role is not there', async () => {
    files.config('[profile r]\nrole_arn = arn:aws:iam::1:role/R\nsource_profile = gone\n');
    const { facts } = await problemFrom(readVpcs({ profile: 'r' }));
    expect(facts.code).toBe('profile-missing');
    expect(facts.sentence).toContain('"gone"');
  });

  it('because the profile has none, without falling back to those of the machine', async () => {
    files.environment({
      AWS_ACCESS_KEY_ID: 'ENVIRONMENT',
      AWS_SECRET_ACCESS_KEY: 's',
      AWS_EC2_METADATA_DISABLED: 'false',
    });
    files.config('[profile empty]\nregion = eu-west-1\n');
    const { facts } = await problemFrom(readVpcs({ profile: 'empty' }));
    expect(facts).toMatchObject({
      code: 'no-credentials',
      sentence: 'Could not read VPCs in eu-west-1: profile "empty" has no AWS credentials.',
    });
    expect(contacted).toEqual([]);
  });

  it('for "default", whatever profile the environment names', async () => {
    files.environment({ AWS_PROFILE: 'other' });
    files.credentials(`[other]\n${keys('OTHER')}`);
    for (const config of ['', '[default]\nregion = eu-west-1\n']) {
      files.config(config);
      expect((await problemFrom(readVpcs({ profile: 'default' }))).code).toBe('no-credentials');
    }
    expect(contacted).toEqual([]);
  });

  it('because nothing on this computer has any', async () => {
    expect((await problemFrom(readVpcs({}))).code).toBe('no-credentials');
  });

  it('because a process answers nonsense, and says so', async () => {
    files.config('[profile p]\ncredential_process = echo nonsense\n');
    const { facts } = await problemFrom(readVpcs({ profile: 'p' }));
    expect(facts.code).toBe('no-credentials');
    expect(facts.sentence).toContain('invalid JSON');
  });

  it('because a process fails, without repeating its command line', async () => {
    files.config('[profile p]\ncredential_process = false --token=hunter2\n');
    const { facts } = await problemFrom(readVpcs({ profile: 'p' }));
    expect(facts.code).toBe('no-credentials');
    expect(JSON.stringify(facts)).not.toContain('hunter2');
  });

  it('because a process hangs', async () => {
    files.config('[profile p]\ncredential_process = sleep 3\n');
    const { facts } = await problemFrom(readVpcs({ profile: 'p', limits: { credentials: 100 } }));
    expect(facts.code).toBe('timed-out');
    expect(facts.sentence).toContain('"p"');
  });

  it('because what a role with MFA rests on hangs, before anybody is asked for a code', async () => {
    files.config(
      '[profile r]\nrole_arn = arn:aws:iam::1:role/R\nmfa_serial = arn:aws:iam::1:mfa/me\nsource_profile = p\n' +
        '[profile p]\ncredential_process = sleep 3\n',
    );
    const askMfaCode = () => Promise.resolve('123456');
    const { facts } = await problemFrom(readVpcs({ profile: 'r', askMfaCode, limits: { credentials: 300 } }));
    expect(facts.code).toBe('timed-out');
  });

  it('because a token file is not there', async () => {
    files.config(
      '[profile w]\nrole_arn = arn:aws:iam::1:role/R\nweb_identity_token_file = /nonexistent/token\n',
    );
    expect((await problemFrom(readVpcs({ profile: 'w' }))).code).toBe('no-credentials');
  });
});
