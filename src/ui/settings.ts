import { ConfigurationTarget, type ConfigurationChangeEvent, workspace } from 'vscode';
import { settings } from './manifest';

type Setting = (typeof settings)[keyof typeof settings];

/** Profiles in the order in which they were chosen, each once. */
export function chosenProfiles(): readonly string[] {
  return strings(settings.profiles);
}

/** Regions that are always looked at, beside those of the sites. */
export function addedRegions(): readonly string[] {
  return strings(settings.regions);
}

/** The site taken where nothing else tells. */
export function preferredSite(): string | undefined {
  return text(settings.site);
}

export function awsEndpointUrl(): string | undefined {
  return text(settings.awsEndpointUrl);
}

/** Profiles are the person's own choice on this machine, never a workspace's. */
export async function setChosenProfiles(profiles: readonly string[]): Promise<void> {
  await section().update(settings.profiles, profiles, ConfigurationTarget.Global);
}

export function isAffected(event: ConfigurationChangeEvent, setting: Setting): boolean {
  return event.affectsConfiguration(`privatelink.${setting}`);
}

/** A settings file can hold anything; what is not as declared is passed over. */
function strings(setting: Setting): readonly string[] {
  const value: unknown = section().get(setting);
  if (!Array.isArray(value)) return [];
  const values: readonly unknown[] = value;
  return [...new Set(values.filter((item) => typeof item === 'string' && item !== ''))].map(String);
}

function text(setting: Setting): string | undefined {
  const value: unknown = section().get(setting);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function section() {
  return workspace.getConfiguration('privatelink');
}
