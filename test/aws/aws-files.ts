import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/**
 * Gives each test of a file a home of its own: empty AWS files and an environment without a trace of AWS. What this
 * answers writes the files and the environment of the running test.
 */
export function useAwsFiles() {
  let home = '';
  let before: NodeJS.ProcessEnv;
  beforeEach(() => {
    before = process.env;
    home = mkdtempSync(join(tmpdir(), 'aws-home-'));
    const rest = Object.entries(before).filter(([name]) => !name.startsWith('AWS_'));
    process.env = {
      ...Object.fromEntries(rest),
      HOME: home,
      USERPROFILE: home,
      AWS_CONFIG_FILE: join(home, 'config'),
      AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
      AWS_EC2_METADATA_DISABLED: 'true',
    };
  });
  afterEach(() => {
    process.env = before;
    rmSync(home, { recursive: true, force: true });
  });
  return {
    home: () => home,
    config: (text: string) => writeFileSync(join(home, 'config'), text),
    credentials: (text: string) => writeFileSync(join(home, 'credentials'), text),
    environment: (values: Record<string, string>) => Object.assign(process.env, values),
  };
}
