import type { SharedFiles } from './shared-files';

/** Stands for credentials of the environment or the machine, where a profile "default" of its own hides them. */
export const environmentProfile = 'environment';

/** A profile of the files that has that name comes first. */
export function meansEnvironment(profile: string | undefined, { profiles }: SharedFiles): boolean {
  return profile === environmentProfile && !profiles.has(profile);
}
