import { externalDataInterceptor } from '@smithy/core/config';
import type { sharedFilePlaces } from './shared-file-places';
import type { Section, SharedFiles } from './shared-files';

/**
 * From now on the SDK, which reads the files by itself and refuses much of what the AWS CLI accepts, finds there what
 * we have read. Kept like what it keeps of files itself: the last text of each.
 */
export function showToSdk(files: SharedFiles, { config, credentials }: ReturnType<typeof sharedFilePlaces>) {
  const text = textForSdk(files);
  externalDataInterceptor.interceptFile(credentials, '');
  externalDataInterceptor.interceptFile(config, text);
  // For sessions of single sign-on it looks for the file by the name as it is written.
  const written = process.env.AWS_CONFIG_FILE ?? '';
  if (written !== '') externalDataInterceptor.interceptFile(written, text);
}

/** Both files as one that the SDK reads without loss. */
function textForSdk({ profiles, ssoSessions }: SharedFiles): string {
  return [...linesOf('profile', profiles), ...linesOf('sso-session', ssoSessions)].join('\n');
}

function linesOf(kind: string, sections: ReadonlyMap<string, Section>): readonly string[] {
  return [...sections].flatMap(([name, section]) => {
    if (cutHeader.test(name) || name in {}) return [];
    const settings = Object.entries(section).filter(([key]) => isKey.test(key));
    // With a dot between kind and name, as the SDK itself joins them, it takes any name.
    return [
      `[${kind}.${name}]`,
      ...settings.map(([key, value = '']) => `${key} = ${value.replaceAll('\n', ' ')}`),
    ];
  });
}

/** Behind a space these begin a comment for it, inside of brackets too. */
const cutHeader = /\s[;#]/;
const isKey = /^[\w.-]+$/;
