import { join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';

/** Where the AWS CLI and the SDK keep what logins rest on; none of it need be there. */
export function filePlaces(): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  const own = join(getHomeDir(), '.aws');
  return {
    files: [
      named(process.env.AWS_CONFIG_FILE) ?? join(own, 'config'),
      named(process.env.AWS_SHARED_CREDENTIALS_FILE) ?? join(own, 'credentials'),
      // When they are made first, what is in them can be watched from then on.
      join(own, 'sso'),
      join(own, 'login'),
    ],
    folders: [
      join(own, 'sso', 'cache'),
      process.env.AWS_LOGIN_CACHE_DIRECTORY ?? join(own, 'login', 'cache'),
    ],
  };
}

/** As the SDK reads it: an empty name is none, and no shell has written the home out. */
function named(file = ''): string | undefined {
  if (file === '') return undefined;
  return file.startsWith('~/') ? join(getHomeDir(), file.slice(2)) : file;
}
