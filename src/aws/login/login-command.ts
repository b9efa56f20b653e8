import { type ChainedProfile, profileChain } from './profile-chain';
import { readSharedFiles } from './read-shared-files';

/** What a person types to renew the login that a profile rests on; undefined where there is none to renew. */
export async function loginCommandOf(profile: string): Promise<string | undefined> {
  return profileChain(profile, await readSharedFiles())
    .map(loginOf)
    .find((command) => command !== undefined);
}

function loginOf({ name, section }: ChainedProfile): string | undefined {
  // A terminal would take such a character for a key that was pressed.
  if (/\p{Cc}/u.test(name)) return undefined;
  if (section.sso_session !== undefined || section.sso_start_url !== undefined) {
    return `aws sso login --profile ${quoted(name)}`;
  }
  return section.login_session === undefined ? undefined : `aws login --profile ${quoted(name)}`;
}

/** In the quotation marks that every shell knows, unless a character of the name means something in them. */
function quoted(name: string): string {
  if (/^[\w.@+:/-]+$/.test(name)) return name;
  if (!/["$`\\!]/.test(name)) return `"${name}"`;
  return `'${name.replaceAll("'", `'\\''`)}'`;
}
