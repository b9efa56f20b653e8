/** The built-in account, and its second one. No AWS profile of these names can be chosen. */
export const sandboxProfiles = ['sandbox', 'sandbox-agents'] as const;

export function isSandboxProfile(profile: string): boolean {
  return sandboxProfiles.some((name) => name === profile);
}
