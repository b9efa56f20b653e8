import { t } from '@vscode/l10n';
import { Problem } from '../problem';
import { type EndpointOverride, endpointOverride } from './endpoint-override';
import type { SharedFiles } from './login/shared-files';

/** The endpoint override from setting, environment and files. Throws a `Problem` where one is no web address. */
export function findOverride(
  { profiles, services }: SharedFiles,
  profileName: string,
  setting: string | undefined,
): EndpointOverride {
  const profile = profiles.get(profileName) ?? {};
  const sources = { environment: process.env, profile, services: services.get(profile.services ?? '') ?? {} };
  try {
    return endpointOverride(setting === undefined || setting === '' ? sources : { ...sources, setting });
  } catch (error) {
    throw new Problem(
      {
        code: 'invalid-request',
        sentence: t('The AWS endpoint override is not a web address: {0}.', wordsOf(error)),
        remedy: t('Write it like http://127.0.0.1:5000, or remove it.'),
        actions: ['open-settings'],
      },
      error,
    );
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
