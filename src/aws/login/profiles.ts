import { readSharedFiles } from './shared-files';

/** Names of the profiles in the shared AWS files of this computer. */
export async function profiles(): Promise<readonly string[]> {
  return [...(await readSharedFiles()).profiles.keys()];
}
