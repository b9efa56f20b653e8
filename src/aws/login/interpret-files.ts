import { parseSections } from './parse-sections';
import type { Section, SharedFiles } from './shared-files';
import { shellWords } from './shell-words';

/** What the two files say together, from their texts. */
export function interpretFiles(config: string, credentials: string): SharedFiles {
  const profiles = new Map<string, Section>();
  const ssoSessions = new Map<string, Section>();
  const services = new Map<string, Section>();
  const kinds = [
    ['profile', profiles],
    ['sso-session', ssoSessions],
    ['services', services],
  ] as const;
  for (const [header, section] of parseSections(config)) {
    const [, named] = kinds.find(([kind]) => header.startsWith(kind)) ?? [];
    const [, name, ...more] = (named === undefined ? [] : shellWords(header)) ?? [];
    if (header === 'default') profiles.set(header, section);
    // Two words: a name with a space stands in quotation marks. An empty one cannot be asked for.
    else if (named !== undefined && name !== undefined && name !== '' && more.length === 0) {
      named.set(name, section);
    }
  }
  // There a header is a name, whatever it says.
  for (const [name, section] of parseSections(credentials)) {
    profiles.set(name, { ...profiles.get(name), ...section });
  }
  return { profiles, ssoSessions, services };
}
