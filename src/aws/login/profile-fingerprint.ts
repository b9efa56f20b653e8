import { createHash } from 'node:crypto';
import { profileChain } from './profile-chain';
import { readSharedFiles } from './shared-files';

/** Tells whether what the AWS files say of a profile, and of those it rests on, is still the same. Keeps no secret. */
export async function profileFingerprint(profile: string): Promise<string> {
  const chain = profileChain(profile, await readSharedFiles());
  return createHash('sha256').update(JSON.stringify(chain)).digest('hex');
}
