import type { Section } from './shared-files';

/** Whether a section says where credentials come from; many have a region and an output format alone. */
export function bringsCredentials(section: Section | undefined): boolean {
  return section !== undefined && sources.some((name) => section[name] !== undefined);
}

/** https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html */
const sources = [
  'aws_access_key_id',
  'credential_process',
  'credential_source',
  'login_session',
  'role_arn',
  'source_profile',
  'sso_account_id',
  'sso_session',
  'sso_start_url',
  'web_identity_token_file',
];
