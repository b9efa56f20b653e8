import type { Configuration } from './configuration';
import { asAgentSends, hostIn, hostsOfEndpoints } from './intake-host';
import type { Setting } from './setting';
import { findFacts } from './settings/table';
import { asText } from './value';

/** A setting that sends something to a host of its own. */
export interface Override {
  readonly setting: Setting;
  readonly host: string;
  /** It receives a copy; the data also goes where it would without it. */
  readonly isCopy: boolean;
}

export function overridesIn(configuration: Configuration): readonly Override[] {
  return configuration.settings.flatMap((setting): readonly Override[] => {
    if (isAdditional(setting.key)) {
      return hostsOfEndpoints(setting.value).map((host) => ({
        setting,
        host: asAgentSends(host),
        isCopy: true,
      }));
    }
    const text = isHostSetting(setting.key) ? asText(setting.value) : undefined;
    const host = text === undefined ? undefined : hostIn(text);
    return host === undefined ? [] : [{ setting, host: asAgentSends(host), isCopy: false }];
  });
}

function isHostSetting(key: string): boolean {
  return findFacts(key)?.type === 'host' || /(?:^|[._])dd_url$/.test(key) || /^DD_\w*DD_URL$/.test(key);
}

function isAdditional(key: string): boolean {
  return /(?:^|[._])additional_endpoints$/.test(key) || /^DD_\w*ADDITIONAL_ENDPOINTS$/.test(key);
}
