import { type ChainedProfile, profileChain } from './profile-chain';
import { readSharedFiles } from './shared-files';

/** What a person types to renew the login that a profile rests on; undefined where there is none to renew. */
export async function loginCommandOf(profile: string): Promise<string | undefined> {
  return profileChain(profile, await readSharedFiles())
    .map(loginOf)
    .find((command) => command !== undefined);
}

function loginOf({ name, section }: ChainedProfile): string | undefined {
  if (section.sso_session !== undefined || section.sso_start_url !== undefined) {
    return `aws sso login --profile ${quoted(name)}`;
  }
  return section.login_session === undefined ? undefined : `aws login --profile ${quoted(name)}`;
}

function quoted(name: string): string {
  return /^[\w.@+:/-]+$/.test(name) ? name : `"${name.replaceAll('"', '\\"')}"`;
}
