import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOnEc2 } from '../../src/aws/login/is-on-ec2';
import { loginCommandOf } from '../../src/aws/login/login-command';
import { filePlaces } from '../../src/aws/login/file-places';
import { profileFingerprint } from '../../src/aws/login/profile-fingerprint';
import { profiles } from '../../src/aws/login/profiles';
import { useAwsFiles } from './aws-files';

const files = useAwsFiles();

describe('the profiles of this computer', () => {
  it('are those of both files, once each, without the sections that are none', async () => {
    files.config(`[default]
region = eu-west-1
[profile ops]
sso_session = company
[profile with-keys]
region = us-east-1
[sso-session company]
sso_start_url = https://example.awsapps.com/start
[services local]
ec2 =
  endpoint_url = http://127.0.0.1:5000
`);
    files.credentials(
      '[with-keys]\naws_access_key_id = a\naws_secret_access_key = b\n[old]\naws_access_key_id = c\n',
    );
    expect(await profiles()).toEqual(['default', 'ops', 'with-keys', 'old']);
  });

  it('are none where there are no files', async () => {
    expect(await profiles()).toEqual([]);
  });

  it.each(['AWS_ACCESS_KEY_ID', 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_WEB_IDENTITY_TOKEN_FILE'])(
    'have a default one where the environment brings credentials in %s',
    async (name) => {
      files.environment({ [name]: 'something' });
      files.config('[profile one]\nregion = eu-west-1\n');
      expect(await profiles()).toEqual(['default', 'one']);
    },
  );

  it('have one for the environment where a default one with keys of its own would hide it', async () => {
    files.environment({ AWS_ACCESS_KEY_ID: 'something' });
    files.credentials('[default]\naws_access_key_id = a\naws_secret_access_key = b\n');
    expect(await profiles()).toEqual(['environment', 'default']);
    files.config('[profile environment]\nregion = eu-west-1\n');
    expect(await profiles()).toEqual(['environment', 'default']);
  });

  it('have a default one on an instance of EC2, unless its metadata are turned off', async () => {
    expect(await profiles(() => Promise.resolve(true))).toEqual(['default']);
    const vendor = join(files.home(), 'sys_vendor');
    writeFileSync(vendor, 'Amazon EC2\n');
    expect(await isOnEc2(vendor)).toBe(false);
    files.environment({ AWS_EC2_METADATA_DISABLED: '' });
    expect(await isOnEc2(vendor)).toBe(true);
    writeFileSync(vendor, 'LENOVO\n');
    expect(await isOnEc2(vendor)).toBe(false);
    expect(await isOnEc2(join(files.home(), 'nothing'))).toBe(false);
  });

  it('are read anew each time', async () => {
    files.config('[profile one]\nregion = eu-west-1\n');
    expect(await profiles()).toEqual(['one']);
    files.config('[profile two]\nregion = eu-west-1\n');
    expect(await profiles()).toEqual(['two']);
  });

  it('survive names that objects have by nature', async () => {
    files.config('[profile constructor]\nregion = eu-west-1\n[profile toString]\nregion = eu-west-1\n');
    expect(await profiles()).toEqual(['constructor', 'toString']);
    expect(await loginCommandOf('hasOwnProperty')).toBeUndefined();
  });
});

describe('the command that renews a login', () => {
  it.each([
    ['single sign-on with a session', 'sso_session = company', 'aws sso login --profile x'],
    [
      'single sign-on of old',
      'sso_start_url = https://example.awsapps.com/start',
      'aws sso login --profile x',
    ],
    ['a console login', 'login_session = arn:aws:iam::111111111111:user/a', 'aws login --profile x'],
    ['keys', 'aws_access_key_id = a', undefined],
  ])('of %s', async (_, line, command) => {
    files.config(`[profile x]\n${line}\n`);
    expect(await loginCommandOf('x')).toBe(command);
  });

  it('names the profile of the chain that logs in', async () => {
    files.config(
      '[profile role]\nsource_profile = base\nrole_arn = r\n[profile base]\nsso_session = company\n',
    );
    expect(await loginCommandOf('role')).toBe('aws sso login --profile base');
  });

  it('ends on a chain that goes round', async () => {
    files.config('[profile a]\nsource_profile = b\n[profile b]\nsource_profile = a\n');
    expect(await loginCommandOf('a')).toBeUndefined();
  });

  it('quotes a name that a shell would read otherwise', async () => {
    files.credentials('[a&b]\nsso_session = company\n');
    expect(await loginCommandOf('a&b')).toBe('aws sso login --profile "a&b"');
  });
});

describe('what the files say of a profile', () => {
  const chain = '[profile base]\nregion = us-east-1\n[profile role]\nsource_profile = base\nrole_arn = r\n';

  it('is the same as long as nothing that it rests on changes', async () => {
    files.config(chain);
    const before = await profileFingerprint('role');
    files.config(`${chain}[profile other]\nregion = eu-west-1\n`);
    expect(await profileFingerprint('role')).toBe(before);
    files.config(chain.replace('role_arn = r', 'role_arn = s'));
    expect(await profileFingerprint('role')).not.toBe(before);
    files.config(chain.replace('us-east-1', 'us-east-2'));
    expect(await profileFingerprint('role')).not.toBe(before);
  });

  it('differs when the profile goes away, and holds no secret', async () => {
    files.credentials('[keys]\naws_access_key_id = a\naws_secret_access_key = hidden\n');
    const before = await profileFingerprint('keys');
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    files.credentials('');
    expect(await profileFingerprint('keys')).not.toBe(before);
  });

  it('stands where the environment says', () => {
    expect(filePlaces().files).toEqual(
      expect.arrayContaining([`${files.home()}/config`, `${files.home()}/credentials`]),
    );
    expect(filePlaces().folders).toContain(`${files.home()}/.aws/sso/cache`);
  });

  it('is the home where the environment begins with it, and the usual place where it says nothing', () => {
    files.environment({ AWS_CONFIG_FILE: '~/work/config', AWS_SHARED_CREDENTIALS_FILE: '' });
    expect(filePlaces().files).toEqual(
      expect.arrayContaining([`${files.home()}/work/config`, `${files.home()}/.aws/credentials`]),
    );
  });
});
