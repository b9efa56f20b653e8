import type { SharedFiles } from './shared-files';

/**
 * The region of calls that belong to no region; it also tells the partition. A chosen profile's own region wins over
 * the environment, which holds one region while several profiles are in use at once.
 */
export function homeRegionOf(
  { profiles }: Pick<SharedFiles, 'profiles'>,
  profile: string | undefined,
  environment: Readonly<Partial<Record<string, string>>> = process.env,
): string {
  const ofProfile = profiles.get(profile ?? 'default')?.region;
  const ofEnvironment = [environment.AWS_REGION, environment.AWS_DEFAULT_REGION];
  const order = profile === undefined ? [...ofEnvironment, ofProfile] : [ofProfile, ...ofEnvironment];
  return order.find((region) => region !== undefined && region !== '') ?? 'us-east-1';
}
