import { interpretFiles } from './interpret-files';
import { readAwsFile } from './read-aws-file';
import { sharedFilePlaces } from './shared-file-places';
import type { Section, SharedFiles } from './shared-files';
import { showToSdk } from './show-to-sdk';

/**
 * Reads the files anew each time: they change while VS Code runs. A file that is not there is an empty one. What the
 * SDK reads by itself from then on is the same. Rejects with a `Problem` where a file cannot be read.
 */
export async function readSharedFiles(): Promise<SharedFiles> {
  const { config, credentials } = sharedFilePlaces();
  const texts = await Promise.all([readAwsFile(config), readAwsFile(credentials)]);
  const { profiles, ssoSessions, services } = interpretFiles(...texts);
  const files = {
    profiles: usable(profiles),
    ssoSessions: usable(ssoSessions),
    services: usable(services),
  };
  showToSdk(files, { config, credentials });
  return files;
}

/**
 * For the AWS CLI a comment behind a value belongs to it, which makes the value useless; the SDKs leave it out. And a
 * setting that is left empty says nothing.
 */
function usable(sections: ReadonlyMap<string, Section>): ReadonlyMap<string, Section> {
  return new Map(
    [...sections].map(([name, section]) => {
      const settings = Object.entries(section).map(
        ([key, value = '']) => [key, withoutComment(value)] as const,
      );
      return [name, Object.fromEntries(settings.filter(([, value]) => value !== ''))];
    }),
  );
}

function withoutComment(value: string): string {
  const at = value.search(/(?:^|\s)[;#]/);
  return at < 0 ? value : value.slice(0, at).trimEnd();
}
