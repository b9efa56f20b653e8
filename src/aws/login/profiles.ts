import { bringsCredentials } from './brings-credentials';
import { environmentProfile } from './environment-profile';
import { isOnEc2 } from './is-on-ec2';
import { readSharedFiles } from './read-shared-files';

/**
 * Names of the profiles in the shared AWS files of this computer. `default` stands also for credentials that the
 * environment or the machine brings; where it brings others itself, `environment` does.
 */
export async function profiles(isInstance: () => Promise<boolean> = isOnEc2): Promise<readonly string[]> {
  const files = await readSharedFiles();
  const names = [...files.profiles.keys()];
  const hasOwn = bringingCredentials.some((name) => (process.env[name] ?? '') !== '') || (await isInstance());
  if (!hasOwn) return names;
  const hidden = bringsCredentials(files.profiles.get('default')) ? environmentProfile : 'default';
  return names.includes(hidden) ? names : [hidden, ...names];
}

const bringingCredentials = [
  'AWS_ACCESS_KEY_ID',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
  'AWS_CONTAINER_CREDENTIALS_FULL_URI',
];
