import { join } from 'node:path';
import { getHomeDir } from '@smithy/core/config';

/** Paths of the AWS config and credentials files, which need not be there. */
export function sharedFilePlaces(): { readonly config: string; readonly credentials: string } {
  return {
    config: placeOf(process.env.AWS_CONFIG_FILE, 'config'),
    credentials: placeOf(process.env.AWS_SHARED_CREDENTIALS_FILE, 'credentials'),
  };
}

/** As the SDK reads it: an empty name is none, and no shell has written the home out. */
function placeOf(named = '', usual: string): string {
  if (named === '') return join(getHomeDir(), '.aws', usual);
  return named.startsWith('~/') ? join(getHomeDir(), named.slice(2)) : named;
}
