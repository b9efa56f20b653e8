import { isOnEc2 } from './is-on-ec2';
import { readSharedFiles } from './shared-files';

/**
 * Names of the profiles in the shared AWS files of this computer. `default` stands also for credentials that the
 * environment or the machine brings.
 */
export async function profiles(isInstance: () => Promise<boolean> = isOnEc2): Promise<readonly string[]> {
  const names = [...(await readSharedFiles()).profiles.keys()];
  const hasOwn = bringingCredentials.some((name) => (process.env[name] ?? '') !== '') || (await isInstance());
  return hasOwn && !names.includes('default') ? ['default', ...names] : names;
}

const bringingCredentials = [
  'AWS_ACCESS_KEY_ID',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
