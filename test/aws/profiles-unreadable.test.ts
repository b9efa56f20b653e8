import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/aws/connect';
import { profileFingerprint } from '../../src/aws/login/profile-fingerprint';
import { profiles } from '../../src/aws/login/profiles';
import { problemFrom } from '../contract/problem-from';
import { useAwsFiles } from './aws-files';
import { at } from './fake-aws';
import { noWayOut } from './no-way-out';

const files = useAwsFiles();
const contacted = noWayOut();
const config = () => join(files.home(), 'config');
const isRoot = process.getuid?.() === 0;

const unreadable: readonly (readonly [string, () => void, string])[] = [
  [
    'is in UTF-16',
    () => {
      writeFileSync(config(), '\uFEFF[default]\nregion = x\n', 'utf16le');
    },
    'it is not text in UTF-8',
  ],
  [
    'is a program',
    () => {
      writeFileSync(config(), Buffer.from([127, 69, 76, 70, 0, 255, 1]));
    },
    'it is not text in UTF-8',
  ],
  [
    'is of 10 MB',
    () => {
      writeFileSync(config(), '#'.repeat(10_000_000));
    },
    'it is larger than 8 MB',
  ],
];

describe('an AWS file that', () => {
  it.each(unreadable)('%s is a problem that names it', async (_, write, why) => {
    files.credentials('[default]\naws_access_key_id = A\naws_secret_access_key = s\n');
    const before = await profileFingerprint('default');
    write();
    const { facts } = await problemFrom(profiles());
    expect(facts.sentence).toBe(`Could not read the AWS file ${config()}: ${why}.`);
    expect((await problemFrom(connect({ profile: 'default' }))).facts).toEqual(facts);
    const broken = await profileFingerprint('default');
    files.config('[default]\nregion = eu-west-1\n');
    expect(new Set([before, broken, await profileFingerprint('default')]).size).toBe(3);
    expect(contacted).toEqual([]);
  });

  it('becomes unreadable under an open account is a problem of its next call', async () => {
    files.credentials('[default]\naws_access_key_id = A\naws_secret_access_key = s\n');
    const account = await connect({ profile: 'default' });
    writeFileSync(config(), '\0');
    expect((await problemFrom(account.vpcs(at()))).facts.sentence).toContain(config());
  });

  it.skipIf(isRoot || process.platform === 'win32')(
    'may not be read is a problem that names it',
    async () => {
      files.config('[default]\nregion = x\n');
      chmodSync(config(), 0);
      expect((await problemFrom(profiles())).facts.sentence).toBe(
        `Could not read the AWS file ${config()}: the operating system refuses it (EACCES).`,
      );
    },
  );

  it('is not there, is a folder, or stands in no folder is an empty one, as it is to the AWS CLI', async () => {
    rmSync(config(), { force: true });
    expect(await profiles()).toEqual([]);
    mkdirSync(config());
    expect(await profiles()).toEqual([]);
    files.environment({
      AWS_CONFIG_FILE: join(config(), 'nowhere', 'config'),
      AWS_SHARED_CREDENTIALS_FILE: '/dev/zero',
    });
    expect(await profiles()).toEqual([]);
  });

  it.each([
    ['spaces', ' '.repeat(4_000_000)],
    ['brackets', `[${'['.repeat(2_000_000)}\n[${']'.repeat(2_000_000)}`],
    ['quotation marks', `[profile ${'"a" '.repeat(1_000_000)}]\n[profile "${'\\"'.repeat(1_000_000)}`],
    ['signs', `[a]\n${'= '.repeat(2_000_000)}\nb${' '.repeat(2_000_000)}c`],
    ['lines', `[a]\nb =\n${' c = d\n'.repeat(200_000)}`],
    [
      'sections',
      Array.from({ length: 50_000 }, (_, nr) => `[profile p${String(nr)}]\nregion = x\n`).join(''),
    ],
  ])('is nothing but %s is read in time', async (_, text) => {
    files.config(text);
    const start = performance.now();
    await profiles();
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
