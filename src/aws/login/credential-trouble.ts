/** Why there are no credentials, where the SDK could not tell or must not ask. */
export class CredentialTrouble extends Error {
  readonly reason: 'profile missing' | 'session missing' | 'only AWS has them' | 'too slow' | 'no MFA code';
  readonly profile: string;

  constructor(reason: CredentialTrouble['reason'], profile: string) {
    super(`${profile}: ${reason}`);
    this.name = 'CredentialTrouble';
    this.reason = reason;
    this.profile = profile;
  }
}
