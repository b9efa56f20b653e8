import type { Span } from '../finding';
import { type Configuration, findSetting } from './configuration';
import { asAgentSends, hostIn, hostsOfEndpoints } from './intake-host';
import type { Setting } from './setting';
import { findFacts } from './settings/table';
import { asText } from './value';

/** A setting that sends something to a host of its own. */
export interface Override {
  readonly setting: Setting;
  /** Where it goes: for the web application's host the one that the Agent makes of it. */
  readonly host: string;
  readonly written: string;
  readonly span: Span;
  /** It receives a copy; the data also goes where it would without it. */
  readonly isCopy: boolean;
}

export function overridesIn(configuration: Configuration): readonly Override[] {
  return configuration.settings.flatMap((setting): readonly Override[] => {
    if (isAdditional(setting.key)) {
      return hostsOfEndpoints(setting.value).map((host) => ({
        setting,
        ...hostFacts(setting, host),
        isCopy: true,
      }));
    }
    const text =
      isHostSetting(setting.key) && !isBeaten(configuration, setting) ? asText(setting.value) : undefined;
    const host = text === undefined ? undefined : hostIn(text);
    return host === undefined ? [] : [{ setting, ...hostFacts(setting, host), isCopy: false }];
  });
}

/** A stronger variable of the same place sets it, as DD_DD_URL does before DD_URL, so that this one sends nothing. */
function isBeaten(configuration: Configuration, setting: Setting): boolean {
  const strongest = findSetting(configuration, setting.key);
  return (
    strongest !== undefined &&
    setting.from === 'environment' &&
    strongest.name !== setting.name &&
    strongest.layer === setting.layer
  );
}

/** A section is too much to underline: its name will do. */
function hostFacts(setting: Setting, written: string): Pick<Override, 'host' | 'written' | 'span'> {
  const isSection = setting.value.kind === 'map' || setting.value.kind === 'list';
  return { host: asAgentSends(written), written, span: isSection ? setting.nameSpan : setting.valueSpan };
}

function isHostSetting(key: string): boolean {
  return findFacts(key)?.type === 'host' || /(?:^|[._])dd_url$/.test(key) || /^DD_\w*DD_URL$/.test(key);
}

function isAdditional(key: string): boolean {
  return /(?:^|[._])additional_endpoints$/.test(key) || /^DD_\w*ADDITIONAL_ENDPOINTS$/.test(key);
}
