import { readSharedFiles } from './read-shared-files';

/** The region that a profile names, else the environment's; undefined where neither does. */
export async function homeRegionOf(profile: string): Promise<string | undefined> {
  const section = (await readSharedFiles()).profiles.get(profile);
  return [section?.region, process.env.AWS_REGION, process.env.AWS_DEFAULT_REGION].find(Boolean);
}
