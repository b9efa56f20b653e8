import { join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';
import { sharedFilePlaces } from './shared-file-places';

/** Where the AWS CLI and the SDK keep what logins rest on; none of it need be there. */
export function filePlaces(): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  const own = join(getHomeDir(), '.aws');
  const { config, credentials } = sharedFilePlaces();
  return {
    // When the last two are made first, what is in them can be watched from then on.
    files: [config, credentials, join(own, 'sso'), join(own, 'login')],
    folders: [
      join(own, 'sso', 'cache'),
      process.env.AWS_LOGIN_CACHE_DIRECTORY ?? join(own, 'login', 'cache'),
    ],
  };
}
