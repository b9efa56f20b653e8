import { type Site } from '../catalogue/site';
import { findSite } from '../catalogue/sites';
import { type Configuration, findSetting, valueOf } from './configuration';
import type { Setting } from './setting';
import { asText } from './value';

/** What an Agent takes when nothing names a site. Source: site in datadog-agent's core_schema.yaml. */
export const defaultSite = 'datadoghq.com';

/** The site that the configuration names, or the given one; undefined where a template decides or no such site exists. */
export function siteOf(configuration: Configuration, otherwise: string | undefined): Site | undefined {
  const value = valueOf(configuration, 'site');
  if (value.kind === 'nothing') return findSite(otherwise ?? defaultSite);
  const name = asText(value);
  return name === undefined ? undefined : findSite(name);
}

export function siteSetting(configuration: Configuration): Setting | undefined {
  return findSetting(configuration, 'site');
}
