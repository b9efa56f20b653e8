import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loginCommandOf } from '../../src/aws/login/login-command';
import { useAwsFiles } from './aws-files';

const files = useAwsFiles();

describe('the command that renews the login of a profile', () => {
  it.each([
    ['ops', 'ops'],
    ['my team', '"my team"'],
    [`o'brien`, `"o'brien"`],
    ['50% (a&b)', '"50% (a&b)"'],
    ['"$(reboot)"', `'"$(reboot)"'`],
    ["a'`b`!", `'a'\\''\`b\`!'`],
  ])('names %s so that a shell reads it as one word', async (name, word) => {
    files.credentials(`[${name}]\nsso_session: company\n`);
    expect(await loginCommandOf(name)).toBe(`aws sso login --profile ${word}`);
    files.credentials(`[${name}]\nlogin_session: arn:aws:iam::111111111111:user/a\n`);
    expect(await loginCommandOf(name)).toBe(`aws login --profile ${word}`);
  });

  it('is none where a terminal would take a part of the name for a key', async () => {
    for (const key of ['\u0003', '\u000f', '\u001b[A', '\u007f']) {
      files.credentials(`[a${key}b]\nsso_session = company\n`);
      expect(await loginCommandOf(`a${key}b`)).toBeUndefined();
    }
  });

  it.skipIf(process.platform === 'win32')('gives a POSIX shell back whatever the name is', async () => {
    const some = fc.string({
      unit: fc.constantFrom(...Array.from(`ab "'\\$\`!%&|;<>(){}*?~#=[é😀`)),
      minLength: 1,
      maxLength: 8,
    });
    const names = [...new Set(fc.sample(some, 200).map((name) => `x${name}x`))];
    files.credentials(names.map((name) => `[${name}]\nsso_session = company\n`).join(''));
    const commands = await Promise.all(names.map(loginCommandOf));
    const script = commands.map((command) =>
      command?.replace('aws sso login --profile', String.raw`printf '%s\n'`),
    );
    const { stdout } = spawnSync('/bin/sh', ['-c', script.join('\n')], { encoding: 'utf8' });
    expect(stdout.trimEnd().split('\n')).toEqual(names);
  });
});
