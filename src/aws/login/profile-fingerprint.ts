import { createHash } from 'node:crypto';
import { profileChain } from './profile-chain';
import { readSharedFiles } from './read-shared-files';

/**
 * Tells whether what the AWS files say of a profile, and of those it rests on, is still the same. Keeps no secret. Files
 * that cannot be read say why not.
 */
export async function profileFingerprint(profile: string): Promise<string> {
  const said = await readSharedFiles().then((files) => JSON.stringify(profileChain(profile, files)), String);
  return createHash('sha256').update(said).digest('hex');
}
