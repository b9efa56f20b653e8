import { CredentialTrouble } from './credential-trouble';
import type { ChainedProfile } from './profile-chain';
import type { Section, SharedFiles } from './shared-files';

/** A section that the chain of a chosen profile names and no file has: the SDK would stumble over some of them. */
export function missingSection(
  profile: string,
  chain: readonly ChainedProfile[],
  { profiles, ssoSessions }: SharedFiles,
): CredentialTrouble | undefined {
  const last = chain.at(-1);
  if (last === undefined) return new CredentialTrouble('profile missing', profile);
  const { source_profile: source } = last.section;
  if (source !== undefined && !profiles.has(source)) return new CredentialTrouble('profile missing', source);
  const session = sessionOf(last.section);
  return session === undefined || ssoSessions.has(session)
    ? undefined
    : new CredentialTrouble('session missing', last.name);
}

/** Unless something brings credentials that is looked at before. */
function sessionOf(section: Section): string | undefined {
  const isFirst = ['aws_access_key_id', 'web_identity_token_file', 'credential_process'].every(
    (name) => section[name] === undefined,
  );
  return isFirst ? section.sso_session : undefined;
}
