import { loadSharedConfigFiles } from '@smithy/core/config';

/** The settings of one `[section]` by their names, nested ones as `ec2.endpoint_url`. */
export type Section = Readonly<Partial<Record<string, string>>>;

/** The AWS config and credentials files, as the AWS CLI understands them. */
export interface SharedFiles {
  /** By profile name, in the order of the files; the credentials file wins where both say something. */
  readonly profiles: ReadonlyMap<string, Section>;
  /** `[services NAME]` sections. */
  readonly services: ReadonlyMap<string, Section>;
}

/** Reads the files anew each time: they change while VS Code runs. A file that is not there is an empty one. */
export async function readSharedFiles(): Promise<SharedFiles> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profiles = new Map<string, Section>();
  const services = new Map<string, Section>();
  for (const [name, section] of Object.entries(configFile)) {
    if (name.startsWith(servicesPrefix)) services.set(name.slice(servicesPrefix.length), section);
    else if (!name.startsWith(ssoSessionPrefix)) profiles.set(name, section);
  }
  for (const [name, section] of Object.entries(credentialsFile)) {
    if (!otherSection.test(name)) profiles.set(name, { ...profiles.get(name), ...section });
  }
  return { profiles, services };
}

// The SDK's loader writes the kind of a section and its name with a dot between.
const servicesPrefix = 'services.';
const ssoSessionPrefix = 'sso-session.';
const otherSection = /^(services|sso-session|profile)\./;
